package voronka.requests.web;

import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.records.Ref;
import voronka.records.Row;

/// What the caller may do with a request as it stands.
public record CourseButtons(boolean take, boolean work, boolean giveBack, boolean reopen) {

    static CourseButtons of(Row request) {
        var caller = Caller.current();
        var owner = request.get("owner") instanceof Ref ref ? ref.id() : null;
        var may = owner == null ? caller.may(Action.EDIT, "request") : caller.may(Action.EDIT, "request", owner);
        var state = request.text("state");
        var open = state.equals("new") || state.equals("in_work");
        return new CourseButtons(
                may && state.equals("new"),
                may && open,
                may && state.equals("in_work"),
                may && (state.equals("refused") || state.equals("spam")));
    }

    public boolean any() {
        return take || work || giveBack || reopen;
    }
}
