package voronka.team.web;

import gg.jte.models.runtime.JteModel;
import java.util.Set;
import org.springframework.stereotype.Component;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.records.RecordPart;
import voronka.records.Row;

/// The button on an employee's page that gives him access.
@Component
class AccessPart implements RecordPart {

    private final Templates templates;

    AccessPart(Templates templates) {
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
        return "access";
    }

    @Override
    public String labelKey() {
        return "team.access";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(Row row) {
        return Caller.current().may(Action.ASSIGN, "employee", row.id())
                && !row.text("status").equals("left")
                && !row.text("email").isEmpty();
    }

    @Override
    public JteModel render(Row row) {
        return templates.teamAccessButton("/employees/" + row.id() + "/access");
    }
}
