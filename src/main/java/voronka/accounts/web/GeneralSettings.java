package voronka.accounts.web;

import java.util.List;
import voronka.tenancy.CompanySetting;

/// The settings of the company on screen.
public record GeneralSettings(List<SettingLine> lines) {

    /// @param standard what holds where nothing was said, in words, or empty
    /// @param said whether something else was said
    /// @param error why what was written was refused, or empty
    public record SettingLine(
            CompanySetting setting,
            String value,
            String standard,
            boolean said,
            List<CompanySetting.Choice> choices,
            String error) {

        public String href() {
            return "/settings/general/" + setting.key();
        }

        public String htmlId() {
            return "setting-" + setting.key().replace('.', '-');
        }

        public boolean mayReset() {
            return said && !standard.isEmpty() && !value.equals(setting.otherwise().get());
        }
    }
}
