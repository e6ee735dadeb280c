package voronka.records.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// The search over everything: as a window over any page, and as a page of its own.
@Controller("searchPages")
class SearchController {

    private final Templates templates;
    private final Palettes palettes;

    SearchController(Templates templates, Palettes palettes) {
        this.templates = templates;
        this.palettes = palettes;
    }

    @GetMapping("/search")
    JteModel page(@RequestParam(defaultValue = "") String q) {
        return templates.recordsSearch(palettes.of(q, List.of()));
    }

    @GetMapping("/search/window")
    JteModel window(@RequestParam(defaultValue = "") List<String> recent) {
        return templates.recordsPalette(palettes.of("", recent), recent);
    }

    @GetMapping("/search/found")
    JteModel found(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") List<String> recent) {
        return templates.recordsFound(palettes.of(q, recent));
    }
}
