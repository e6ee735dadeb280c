package voronka.accounts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.tenancy.CompanySetting;
import voronka.tenancy.CompanySettings;

/// Changes the settings of the company, with a line in the audit log.
@Service
@Transactional
public class SettingChanges {

    private final CompanySettings settings;
    private final Audit audit;

    SettingChanges(CompanySettings settings, Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    /// @throws Unacceptable when it cannot be what was written
    public void set(CompanySetting setting, String written) {
        Rights.require(Action.EDIT, "settings");
        var read = setting.read(written);
        if (read.value() == null) {
            throw new Unacceptable(setting.key(), String.valueOf(read.problem()), read.details().toArray());
        }
        settings.set(setting, read.value());
        write(setting, written.strip());
    }

    public void reset(CompanySetting setting) {
        Rights.require(Action.EDIT, "settings");
        if (setting.otherwise().get().isEmpty()) {
            throw new Unacceptable(setting.key(), "settings.wrong.text", 200);
        }
        settings.reset(setting);
        write(setting, "—");
    }

    /// All or none of them; null sets one back.
    public void setAll(Map<String, @Nullable Object> given) {
        given.forEach((key, value) -> {
            var setting =
                    settings.find(key).orElseThrow(() -> new Unacceptable(key, "settings.unknown", key));
            if (value == null) {
                reset(setting);
            } else {
                set(setting, value.toString());
            }
        });
    }

    private void write(CompanySetting setting, String value) {
        audit.write(new Audit.Deed(AuditEvent.SETTINGS_CHANGED, "settings", setting.key(), value, null));
    }
}
