package voronka.records;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static voronka.db.tenant.Tables.CHANGE;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.OPERATION;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;

/// Reads what was deleted, of every kind at once, as far as the caller may delete and so restore it.
@Component
public class BinQueries {

    /// @param who deleted it, or null where nobody is known
    public record Deleted(
            String kind, UUID id, String title, OffsetDateTime at, @Nullable String who) {}

    /// The last record of a page, after which the next one begins.
    public record After(OffsetDateTime at, UUID id) {}

    private final DSLContext sql;
    private final Catalogue catalogue;

    BinQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /// The kinds of which the caller may delete some.
    public List<RecordKind> kinds() {
        return catalogue.kinds().stream()
                .filter(kind -> kind.mayAny(Action.DELETE))
                .toList();
    }

    /// What was deleted last comes first; each kind reads no more than the page needs.
    public List<Deleted> deleted(List<RecordKind> kinds, @Nullable After after, int limit) {
        var all = kinds.stream()
                .map(kind -> deleted(kind, after, limit))
                .reduce(Select::unionAll)
                .map(every -> every.asTable("deleted", "kind", "id", "title", "at"));
        if (all.isEmpty()) {
            return List.of();
        }
        var id = Objects.requireNonNull(all.get().field("id", UUID.class));
        var at = Objects.requireNonNull(all.get().field("at", OffsetDateTime.class));
        var page = select(all.get().fields())
                .from(all.get())
                .orderBy(at.desc(), id.desc())
                .limit(limit)
                .asTable("page");
        var by = lateral(select(EMPLOYEE.NAME)
                        .from(CHANGE)
                        .join(OPERATION)
                        .on(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                        .join(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(OPERATION.EMPLOYEE_ID))
                        .where(
                                CHANGE.RECORD_ID.eq(Objects.requireNonNull(page.field("id", UUID.class))),
                                condition("jsonb_exists({0}, 'deleted_at')", CHANGE.AFTER))
                        .orderBy(CHANGE.ID.desc())
                        .limit(1))
                .as("by_whom");
        return sql.select(
                        page.field("kind", String.class),
                        page.field("id", UUID.class),
                        page.field("title", String.class),
                        page.field("at", OffsetDateTime.class),
                        by.field(EMPLOYEE.NAME))
                .from(page)
                .leftJoin(by)
                .on(DSL.trueCondition())
                .orderBy(Objects.requireNonNull(page.field("at")).desc(), Objects.requireNonNull(page.field("id")).desc())
                .fetch(org.jooq.Records.mapping(Deleted::new));
    }

    private static Select<Record4<String, UUID, String, OffsetDateTime>> deleted(
            RecordKind kind, @Nullable After after, int limit) {
        Field<String> title = coalesce(kind.title().column().cast(String.class), inline(""));
        return select(inline(kind.name()), kind.id(), title, kind.deletedAt())
                .from(kind.table())
                .where(
                        kind.deletedAt().isNotNull(),
                        kind.may(Action.DELETE),
                        after == null
                                ? noCondition()
                                : row(kind.deletedAt(), kind.id()).lt(after.at(), after.id()))
                .orderBy(kind.deletedAt().desc(), kind.id().desc())
                .limit(limit);
    }
}
