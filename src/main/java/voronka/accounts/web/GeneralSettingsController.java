package voronka.accounts.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.accounts.SettingChanges;
import voronka.accounts.Unacceptable;
import voronka.tenancy.CompanySetting;
import voronka.tenancy.CompanySettings;
import voronka.web.SettingsPage;

/// The settings of the company, each saved as it is changed and set back to what it was at first.
@Controller
class GeneralSettingsController {

    private final CompanySettings settings;
    private final SettingChanges changes;
    private final Templates templates;

    GeneralSettingsController(CompanySettings settings, SettingChanges changes, Templates templates) {
        this.settings = settings;
        this.changes = changes;
        this.templates = templates;
    }

    @Bean
    static SettingsPage generalSettings() {
        return SettingsPage.of(
                "accounts.general", "/settings/general", "settings", 5, () -> Caller.current().may(Action.EDIT, "settings"));
    }

    @GetMapping("/settings/general")
    JteModel show() {
        Rights.require(Action.EDIT, "settings");
        return templates.accountsGeneral(new GeneralSettings(
                settings.all().stream().map(setting -> line(setting, settings.value(setting), "")).toList()));
    }

    @PutMapping("/settings/general/{key}")
    JteModel write(@PathVariable String key, @RequestParam String value, HttpServletResponse response) {
        Rights.require(Action.EDIT, "settings");
        var setting = settings.find(key).orElseThrow(NotFound::new);
        try {
            changes.set(setting, value);
        } catch (Unacceptable wrong) {
            response.setStatus(422);
            return templates.accountsSetting(
                    line(setting, value, t(wrong.message(), wrong.details().toArray())));
        }
        return templates.accountsSetting(line(setting, settings.value(setting), ""));
    }

    @DeleteMapping("/settings/general/{key}")
    JteModel reset(@PathVariable String key) {
        Rights.require(Action.EDIT, "settings");
        var setting = settings.find(key).orElseThrow(NotFound::new);
        changes.reset(setting);
        return templates.accountsSetting(line(setting, settings.value(setting), ""));
    }

    private GeneralSettings.SettingLine line(CompanySetting setting, String value, String error) {
        var choices = setting.choices().apply(LocaleContextHolder.getLocale());
        var standard = setting.otherwise().get();
        return new GeneralSettings.SettingLine(
                setting, value, label(choices, standard), settings.isSaid(setting), choices, error);
    }

    private static String label(List<CompanySetting.Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(CompanySetting.Choice::label)
                .findFirst()
                .orElse(value);
    }
}
