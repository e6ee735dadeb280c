package voronka.imports;

import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import voronka.records.Labels;
import voronka.records.Problem;
import voronka.records.RecordKind;

/// Why a row was refused, as it is kept: by the key of the text, so that each reader has it in his language.
@Component
class Problems {

    private record Kept(@Nullable String field, String message, List<Object> values) {}

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    String write(List<Problem> problems) {
        return json.writeValueAsString(problems.stream()
                .map(problem -> new Kept(
                        problem.field(),
                        problem.message(),
                        problem.values().stream().map(Problems::plain).toList()))
                .toList());
    }

    private static Object plain(Object value) {
        return value instanceof Number ? value : value.toString();
    }

    List<Problem> read(@Nullable JSONB kept) {
        if (kept == null) {
            return List.of();
        }
        return json.readValue(kept.data(), new TypeReference<List<Kept>>() {}).stream()
                .map(one -> Problem.of(one.field(), one.message(), one.values().toArray()))
                .toList();
    }

    static String label(RecordKind kind, String field) {
        return Labels.field(kind, field);
    }

    /// In words, with the field's name before each.
    static String text(RecordKind kind, Problem problem) {
        var field = problem.field();
        return field != null && kind.find(field).isEmpty() ? Labels.field(kind, field) + ": " + Labels.problem(problem) : Labels.problem(kind, problem);
    }
}
