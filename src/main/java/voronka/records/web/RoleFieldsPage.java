package voronka.records.web;

import java.util.List;
import voronka.web.Texts;

/// The fields of a kind and what a role leaves of each.
///
/// @param role the role's code
/// @param kinds the kinds whose fields may be limited, the chosen one among them
public record RoleFieldsPage(String role, KindView kind, List<KindView> kinds, List<Line> lines) {

    public String roleName() {
        return Texts.find("accounts.role." + role).orElse(role);
    }

    /// @param access "hidden", "read", or empty where the right to the kind says all
    public record Line(String href, String field, String label, String section, String access) {}
}
