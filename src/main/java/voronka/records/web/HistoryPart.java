package voronka.records.web;

import gg.jte.models.runtime.JteModel;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import templates.Templates;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.records.RecordPart;
import voronka.records.Row;

/// The last tab of every record: all that ever happened to it.
@Component
class HistoryPart implements RecordPart {

    private final Templates templates;
    private final Catalogue catalogue;
    private final History history;

    HistoryPart(Templates templates, Catalogue catalogue, History history) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.history = history;
    }

    @Override
    public Set<String> kinds() {
        return catalogue.kinds().stream().map(RecordKind::name).collect(Collectors.toSet());
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String labelKey() {
        return "records.history";
    }

    @Override
    public int order() {
        return 1000;
    }

    @Override
    public JteModel render(Row row) {
        return templates.recordsHistory(history.of(catalogue.kind(row.kind()), row, null));
    }
}
