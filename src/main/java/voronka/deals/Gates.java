package voronka.deals;

import static voronka.db.tenant.Tables.DEAL_CHECK;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.FieldValues;

/// The gate between stages (S116, S117, F13): a deal moves on only when every stage it passes is worked out. The
/// only place that knows, whichever way the move comes.
@Component
class Gates {

    private final DSLContext sql;

    Gates(DSLContext sql) {
        this.sql = sql;
    }

    List<Missing> missing(Draft deal, List<Stage> passed) {
        return missing(deal::get, ticks(deal, passed), passed);
    }

    /// What a deal lacks to leave these stages behind, in their order; a field that several ask is named once.
    static List<Missing> missing(Function<String, @Nullable Object> values, Set<Tick> ticks, List<Stage> passed) {
        var missing = new ArrayList<Missing>();
        var asked = new HashSet<String>();
        for (var stage : passed) {
            stage.requiredFields().stream()
                    .filter(field -> lacks(values, field) && asked.add(field))
                    .forEach(field -> missing.add(Missing.field(stage, field)));
            stage.checklist().stream()
                    .filter(item -> !ticks.contains(new Tick(stage.id(), item)))
                    .forEach(item -> missing.add(Missing.item(stage, item)));
        }
        return missing;
    }

    private static boolean lacks(Function<String, @Nullable Object> values, String field) {
        return field.equals(Missing.CUSTOMER)
                ? isEmpty(values.apply("company")) && isEmpty(values.apply("person"))
                : isEmpty(values.apply(field));
    }

    /// An amount of nothing is no amount.
    private static boolean isEmpty(@Nullable Object value) {
        return FieldValues.isEmpty(value) || value instanceof BigDecimal number && number.signum() == 0;
    }

    private Set<Tick> ticks(Draft deal, List<Stage> passed) {
        var asking = passed.stream()
                .filter(stage -> !stage.checklist().isEmpty())
                .map(Stage::id)
                .toArray(UUID[]::new);
        if (deal.isNew() || asking.length == 0) {
            return Set.of();
        }
        return sql
                .select(DEAL_CHECK.STAGE_ID, DEAL_CHECK.ITEM)
                .from(DEAL_CHECK)
                .where(DEAL_CHECK.DEAL_ID.eq(deal.id()), DEAL_CHECK.STAGE_ID.eq(org.jooq.impl.DSL.any(asking)))
                .fetch()
                .stream()
                .map(row -> new Tick(row.value1(), row.value2()))
                .collect(Collectors.toSet());
    }
}
