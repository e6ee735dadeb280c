package voronka.accounts.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.accounts.SettingChanges;
import voronka.tenancy.CompanySettings;

/// The settings of the company for programs.
@RestController
@RequestMapping(path = "/api/v1/settings", produces = MediaType.APPLICATION_JSON_VALUE)
class SettingsApiController {

    /// @param standard what holds where nothing was said
    record Line(String key, String value, String standard, boolean said) {}

    private final CompanySettings settings;
    private final SettingChanges changes;

    SettingsApiController(CompanySettings settings, SettingChanges changes) {
        this.settings = settings;
        this.changes = changes;
    }

    @GetMapping
    Map<String, List<Line>> list() {
        Rights.require(Action.EDIT, "settings");
        return Map.of(
                "items",
                settings.all().stream()
                        .map(setting -> new Line(
                                setting.key(),
                                settings.value(setting),
                                setting.otherwise().get(),
                                settings.isSaid(setting)))
                        .toList());
    }

    /// Values by key; null sets one back to its default.
    @PatchMapping
    Map<String, List<Line>> change(@RequestBody Map<String, @Nullable String> given) {
        Rights.require(Action.EDIT, "settings");
        changes.setAll(new LinkedHashMap<>(given));
        return list();
    }
}
