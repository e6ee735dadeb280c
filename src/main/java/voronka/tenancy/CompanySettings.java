package voronka.tenancy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// All settings that the modules let people change, and what holds of each.
@Component
public class CompanySettings {

    private final Settings settings;
    private final List<CompanySetting> all;

    CompanySettings(Settings settings, List<CompanySetting> all) {
        this.settings = settings;
        this.all = all.stream().sorted(Comparator.comparingInt(CompanySetting::order)).toList();
    }

    public List<CompanySetting> all() {
        return all;
    }

    public Optional<CompanySetting> find(String key) {
        return all.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    public String value(CompanySetting setting) {
        return said(setting).orElseGet(setting.otherwise());
    }

    public boolean isSaid(CompanySetting setting) {
        return said(setting).isPresent();
    }

    public void set(CompanySetting setting, Object value) {
        settings.set(setting.key(), value);
    }

    public void reset(CompanySetting setting) {
        settings.remove(setting.key());
    }

    private Optional<String> said(CompanySetting setting) {
        return settings.find(setting.key(), Object.class).map(Object::toString);
    }
}
