package voronka.records;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// Writes drafts into the tables of their kinds, and says in words what the database refuses.
@Component
class RecordRows {

    private final DSLContext sql;

    RecordRows(DSLContext sql) {
        this.sql = sql;
    }

    UUID insert(RecordKind kind, Draft draft) {
        return guarded(kind, () -> sql.insertInto(kind.table())
                .set(columns(kind, draft))
                .returningResult(kind.id())
                .fetchSingle()
                .value1());
    }

    /// All in one statement as far as they fill the same columns, so that what the database does after each does it
    /// once.
    List<UUID> insertAll(RecordKind kind, List<Draft> drafts) {
        var ids = new ArrayList<UUID>();
        var alike = new LinkedHashMap<List<Field<?>>, List<List<@Nullable Object>>>();
        for (var draft : drafts) {
            var id = NewId.next();
            var columns = columns(kind, draft);
            columns.put(kind.id(), id);
            alike.computeIfAbsent(List.copyOf(columns.keySet()), same -> new ArrayList<>())
                    .add(new ArrayList<>(columns.values()));
            ids.add(id);
        }
        guarded(kind, () -> {
            alike.forEach((columns, rows) -> {
                var insert = sql.insertInto(kind.table()).columns(columns);
                rows.forEach(insert::values);
                insert.execute();
            });
            return ids;
        });
        return ids;
    }

    private static Map<Field<?>, @Nullable Object> columns(RecordKind kind, Draft draft) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>(draft.beside());
        draft.values().forEach((name, value) -> columns.put(kind.field(name).column(), value));
        return columns;
    }

    int update(RecordKind kind, UUID id, Draft draft) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>(draft.beside());
        draft.changed().forEach(name -> columns.put(kind.field(name).column(), draft.get(name)));
        return guarded(kind, () -> sql.update(kind.table())
                .set(columns)
                .set(kind.version(), kind.version().plus(1))
                .set(kind.updatedAt(), OffsetDateTime.now())
                .where(kind.id().eq(id))
                .execute());
    }

    void bin(RecordKind kind, UUID id, OffsetDateTime at) {
        sql.update(kind.table())
                .set(kind.deletedAt(), at)
                .set(kind.version(), kind.version().plus(1))
                .where(kind.id().eq(id))
                .execute();
    }

    static <T> T guarded(RecordKind kind, java.util.function.Supplier<T> write) {
        try {
            return write.get();
        } catch (DataIntegrityViolationException e) {
            throw Constraints.refusal(kind, e);
        }
    }
}
