package voronka.web;

import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import templates.Templates;

/// The way to all settings.
@Controller
class SettingsController {

    private final List<SettingsPage> pages;
    private final Templates templates;

    SettingsController(List<SettingsPage> pages, Templates templates) {
        this.pages = pages.stream().sorted(Comparator.comparing(SettingsPage::order)).toList();
        this.templates = templates;
    }

    @GetMapping("/settings")
    JteModel settings() {
        return templates.settingsIndex(pages.stream().filter(SettingsPage::isOpen).toList());
    }
}
