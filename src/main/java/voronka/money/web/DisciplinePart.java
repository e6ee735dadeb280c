package voronka.money.web;

import gg.jte.models.runtime.JteModel;
import java.util.Set;
import org.springframework.stereotype.Component;
import templates.Templates;
import voronka.records.RecordPart;
import voronka.records.Row;

/// How a company keeps its word, on its card.
@Component
class DisciplinePart implements RecordPart {

    private final Disciplines disciplines;
    private final Templates templates;

    DisciplinePart(Disciplines disciplines, Templates templates) {
        this.disciplines = disciplines;
        this.templates = templates;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("company");
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public String name() {
        return "discipline";
    }

    @Override
    public String labelKey() {
        return "money.discipline";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isFor(Row row) {
        return Disciplines.areOpen();
    }

    @Override
    public JteModel render(Row row) {
        return templates.moneyDiscipline(disciplines.of(row.id()));
    }
}
