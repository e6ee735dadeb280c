package voronka.records.web;

import static voronka.web.Texts.t;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import voronka.records.Catalogue;
import voronka.records.FieldType;
import voronka.records.RecordField;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Ref;

/// Looks up what the records are called that a history points to, one query for each kind.
@Component
class HistoryNames {

    private final Catalogue catalogue;
    private final RecordQueries records;

    HistoryNames(Catalogue catalogue, RecordQueries records) {
        this.catalogue = catalogue;
        this.records = records;
    }

    /// Names by kind and id.
    record Known(Map<String, Map<UUID, String>> names) {

        Ref ref(RecordField field, UUID id) {
            return new Ref(
                    id, names.getOrDefault(field.target(), Map.of()).getOrDefault(id, t("records.history.hidden")));
        }
    }

    Known of(RecordKind kind, List<JsonNode> rows) {
        var wanted = new HashMap<String, Set<UUID>>();
        for (var field : kind.fields()) {
            if (field.type() == FieldType.REFERENCE) {
                for (var row : rows) {
                    StoredValue.read(field, row.path(field.column().getName()))
                            .ifPresent(id -> wanted.computeIfAbsent(field.target(), target -> new HashSet<>())
                                    .add((UUID) id));
                }
            }
        }
        var names = new HashMap<String, Map<UUID, String>>();
        wanted.forEach((target, ids) -> names.put(target, records.names(catalogue.kind(target), ids)));
        return new Known(names);
    }
}
