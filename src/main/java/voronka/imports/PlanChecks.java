package voronka.imports;

import static voronka.db.tenant.Tables.IMPORT_ROW;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import voronka.records.FieldType;
import voronka.records.Problem;
import voronka.records.RecordField;
import voronka.records.RecordKind;
import voronka.records.Refused;

/// Completes a plan by what stands in the file, and refuses one that cannot be carried out.
@Component
class PlanChecks {

    /// More different texts than this are not matched one by one.
    static final int VALUES = 50;

    record Counted(String text, int rows) {}

    private final DSLContext sql;
    private final ImportFields fields;
    private final Choices choices;
    private final Guesses guesses;

    PlanChecks(DSLContext sql, ImportFields fields, Choices choices, Guesses guesses) {
        this.sql = sql;
        this.fields = fields;
        this.choices = choices;
        this.guesses = guesses;
    }

    /// What stands in a column, the most frequent first; one more than can be matched tells that there are too many.
    List<Counted> texts(UUID id, int position) {
        var cell = field("trim(cells[{0}])", String.class, inline(position + 1));
        return sql.select(cell, count())
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id), cell.ne(""))
                .groupBy(cell)
                .orderBy(count().desc(), cell)
                .limit(VALUES + 1)
                .fetch(row -> new Counted(row.value1(), row.value2()));
    }

    /// With what the texts of each column mean, where that is one of a few and not said yet.
    Plan matched(RecordKind kind, UUID id, Plan plan) {
        var columns = new ArrayList<Plan.Column>();
        for (var i = 0; i < plan.columns().size(); i++) {
            var column = plan.columns().get(i);
            var field = fields.find(kind, column.field()).filter(choices::isOffered);
            columns.add(
                    field.isEmpty() || !column.values().isEmpty() ? column : guessed(kind, id, plan, column, field.get(), i));
        }
        return plan.withColumns(columns);
    }

    private Plan.Column guessed(
            RecordKind kind, UUID id, Plan plan, Plan.Column column, RecordField field, int position) {
        var texts = texts(id, position).stream().map(Counted::text).toList();
        return texts.size() > VALUES ? column : column.withValues(guesses.values(kind, field, plan, texts));
    }

    /// The plan with everything that is named by its name told by its id.
    Plan resolved(RecordKind kind, Plan plan) {
        var problems = new ArrayList<Problem>();
        requireFields(kind, plan, problems);
        if (!plan.key().isEmpty() && !fields.keys(kind, plan).contains(plan.key())) {
            problems.add(Problem.of("key", "imports.plan.key", plan.key()));
        }
        if (plan.mode() == Plan.Mode.UPDATE && plan.key().isEmpty()) {
            problems.add(Problem.of("key", "imports.plan.update"));
        }
        var defaults = defaults(kind, plan, problems);
        var sure = plan.withRules(plan.key(), plan.mode(), defaults);
        var columns = sure.columns().stream().map(column -> column(kind, sure, column, problems)).toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return sure.withColumns(columns);
    }

    private void requireFields(RecordKind kind, Plan plan, List<Problem> problems) {
        var used = new HashSet<String>();
        for (var column : plan.columns()) {
            var field = fields.find(kind, column.field());
            if (column.hasField() && field.isEmpty()) {
                problems.add(Problem.of("mapping", "imports.plan.field", column.field()));
            } else if (field.isPresent() && !used.add(column.field()) && !Guesses.isOfMany(field.get())) {
                problems.add(Problem.of("mapping", "imports.plan.twice", Problems.label(kind, column.field())));
            } else if (field.isPresent()
                    && column.missing() == Plan.Missing.CREATE
                    && !fields.mayCreate(field.get())) {
                problems.add(Problem.of("mapping", "imports.plan.create", Problems.label(kind, column.field())));
            }
        }
        if (used.isEmpty()) {
            problems.add(Problem.of("mapping", "imports.plan.empty"));
        }
    }

    private Map<String, String> defaults(RecordKind kind, Plan plan, List<Problem> problems) {
        var resolved = new HashMap<String, String>();
        var some = plan.withRules("", Plan.Mode.BOTH, Map.of());
        plan.defaults().forEach((name, value) -> {
            var field = fields.find(kind, name).filter(known -> fields.isWritten(kind, name));
            if (field.isEmpty()) {
                problems.add(Problem.of("defaults", "imports.plan.field", name));
            } else if (!value.isBlank()) {
                value(kind, some, field.get(), value)
                        .ifPresentOrElse(
                                id -> resolved.put(name, id),
                                () -> problems.add(Problem.of("defaults", "imports.value.unknown", value)));
            }
        });
        return resolved;
    }

    private Plan.Column column(RecordKind kind, Plan plan, Plan.Column column, List<Problem> problems) {
        var field = fields.find(kind, column.field());
        if (field.isEmpty()) {
            return column.withValues(Map.of());
        }
        var values = new LinkedHashMap<String, String>();
        column.values().forEach((text, meant) -> {
            if (meant.isBlank()) {
                values.put(text, "");
            } else {
                value(kind, plan, field.get(), meant)
                        .ifPresentOrElse(
                                id -> values.put(text, id),
                                () -> problems.add(Problem.of("mapping", "imports.value.unknown", meant)));
            }
        });
        return column.withValues(values);
    }

    private Optional<String> value(RecordKind kind, Plan plan, RecordField field, String meant) {
        if (field.type() != FieldType.CHOICE && field.type() != FieldType.REFERENCE) {
            return Optional.of(meant);
        }
        return Choices.named(choices.of(kind, field, plan), meant).map(Choice::value);
    }
}
