package voronka.accounts.web;

import java.util.List;
import voronka.accounts.Action;
import voronka.accounts.RightKinds;
import voronka.accounts.RoleQueries.Role;
import voronka.accounts.Scope;

/// The roles, and the rights of one of them: kinds down, actions across.
public record RolesPage(List<Role> roles, Role chosen) {

    static final List<Action> ACTIONS = List.of(Action.values());

    public List<Action> actions() {
        return ACTIONS;
    }

    public List<String> kinds() {
        return RightKinds.ALL;
    }

    public RightCell cell(String kind, Action action) {
        var scope = chosen.scope(kind, action).map(Scope::code).orElse("");
        return new RightCell(chosen.code(), kind, action, scope, RightKinds.scopes(kind));
    }
}
