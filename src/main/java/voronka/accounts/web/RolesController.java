package voronka.accounts.web;

import gg.jte.models.runtime.JteModel;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.RightKinds;
import voronka.accounts.Rights;
import voronka.accounts.RoleQueries;
import voronka.accounts.Roles;
import voronka.accounts.Scope;
import voronka.web.SettingsPage;

/// What each role may do with which kind of record, and with whose.
@Controller
class RolesController {

    private final RoleQueries queries;
    private final Roles roles;
    private final Templates templates;

    RolesController(RoleQueries queries, Roles roles, Templates templates) {
        this.queries = queries;
        this.roles = roles;
        this.templates = templates;
    }

    @Bean
    static SettingsPage rolesSettings() {
        return SettingsPage.of(
                "accounts.roles", "/settings/roles", "shield", 20, () -> Caller.current().may(Action.EDIT, "settings"));
    }

    @GetMapping("/settings/roles")
    JteModel show(@RequestParam(defaultValue = "director") String role) {
        Rights.require(Action.EDIT, "settings");
        return templates.accountsRoles(page(role));
    }

    @PutMapping("/settings/roles/{role}/rights/{kind}/{action}")
    JteModel allow(
            @PathVariable String role,
            @PathVariable String kind,
            @PathVariable String action,
            @RequestParam(defaultValue = "") String scope) {
        Rights.require(Action.EDIT, "settings");
        var id = page(role).chosen().id();
        roles.allow(id, known(kind), actionOf(action), scope.isEmpty() ? null : scopeOf(kind, scope));
        return templates.accountsRight(page(role).cell(kind, actionOf(action)));
    }

    private RolesPage page(String code) {
        var all = queries.all();
        var chosen = all.stream().filter(role -> role.code().equals(code)).findFirst().orElseThrow(NotFound::new);
        return new RolesPage(all, chosen);
    }

    private static String known(String kind) {
        return RightKinds.ALL.stream().filter(kind::equals).findFirst().orElseThrow(NotFound::new);
    }

    private static Action actionOf(String code) {
        return RolesPage.ACTIONS.stream()
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Scope scopeOf(String kind, String code) {
        return RightKinds.scopes(kind).stream()
                .filter(scope -> scope.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
