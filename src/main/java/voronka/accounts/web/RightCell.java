package voronka.accounts.web;

import java.util.List;
import voronka.accounts.Action;
import voronka.accounts.Scope;

/// One right of a role; its scope is empty where the role has it not.
public record RightCell(String role, String kind, Action action, String scope, List<Scope> scopes) {

    public String htmlId() {
        return "right-" + kind + "-" + action.code();
    }

    public String href() {
        return "/settings/roles/" + role + "/rights/" + kind + "/" + action.code();
    }
}
