package voronka.records.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import voronka.records.Labels;
import voronka.records.RecordKind;

/// Shows and keeps which columns somebody wants to see.
@Component
class ColumnForms {

    private final ColumnChoices choices;

    ColumnForms(ColumnChoices choices) {
        this.choices = choices;
    }

    ColumnForm of(RecordKind kind) {
        var chosen = choices.of(kind);
        var columns = Stream.concat(chosen.stream(), kind.fields().stream().filter(field -> !chosen.contains(field)))
                .map(field -> new ColumnForm.Choice(
                        field.name(), Labels.field(kind, field), chosen.contains(field), field.equals(kind.title())))
                .toList();
        return new ColumnForm(KindView.of(kind), columns);
    }

    void choose(RecordKind kind, List<String> names) {
        choices.choose(kind, names);
    }

    void forget(RecordKind kind) {
        choices.forget(kind);
    }
}
