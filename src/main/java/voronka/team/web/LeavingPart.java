package voronka.team.web;

import gg.jte.models.runtime.JteModel;
import java.util.Set;
import org.springframework.stereotype.Component;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.records.RecordPart;
import voronka.records.Row;

/// The way from an employee's page to the wizard for leaving.
@Component
class LeavingPart implements RecordPart {

    private final Templates templates;

    LeavingPart(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("employee");
    }

    @Override
    public Place place() {
        return Place.ACTION;
    }

    @Override
    public String name() {
        return "leaving";
    }

    @Override
    public String labelKey() {
        return "team.leaving";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isFor(Row row) {
        return Caller.current().may(Action.ASSIGN, "employee", row.id())
                && !Caller.current().id().equals(row.id())
                && !row.text("status").equals("left");
    }

    @Override
    public JteModel render(Row row) {
        return templates.teamLeavingButton("/employees/" + row.id() + "/leaving");
    }
}
