package voronka.records;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Forbidden;
import voronka.accounts.Rights;

/// The one door for writes. Screens, API, import and bulk changes all come through it, so that rights, rules and
/// history are the
/// same for all.
@Service
@Transactional(noRollbackFor = Refused.class)
public class Records {

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Operations operations;
    private final Drafts drafts;
    private final RecordRows rows;
    private final TransactionTemplate savepoint;

    Records(
            DSLContext sql,
            Catalogue catalogue,
            Operations operations,
            Drafts drafts,
            RecordRows rows,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.operations = operations;
        this.drafts = drafts;
        this.rows = rows;
        this.savepoint = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /// @param given values by field name, as they came from a form, JSON or a file
    public UUID create(String kindName, Map<String, ?> given) {
        return create(kindName, given, Map.of());
    }

    /// @param taken over from another record by the product; to these values rights to fields do not apply
    public UUID create(String kindName, Map<String, ?> given, Map<String, ?> taken) {
        var kind = catalogue.kind(kindName).whole();
        var draft = drafts.ofNew(catalogue.kind(kindName), given, taken, made -> {});
        operations.begin();
        var id = rows.insert(kind, draft);
        drafts.after(draft.written(id));
        operations.touched(kindName, id);
        return id;
    }

    /// Changes the named fields and leaves the others.
    /// @param version the version that was read, or null to write over whatever is there
    /// @return the new version
    public int change(String kindName, UUID id, @Nullable Integer version, Map<String, ?> given) {
        var kind = catalogue.kind(kindName).whole();
        var now = drafts.lock(kind, id, Action.EDIT);
        Drafts.requireFresh(kind, now, version);
        var draft = drafts.ofChange(catalogue.kind(kindName), now, given);
        if (!draft.changed().isEmpty()) {
            operations.begin();
            rows.update(kind, id, draft);
            drafts.after(draft);
            operations.touched(kindName, id);
        }
        return now.get(kind.version()) + (draft.changed().isEmpty() ? 0 : 1);
    }

    /// Changes many at once; those that a rule or a right forbids are left and named, the others are one operation.
    public BulkResult changeAll(String kindName, Collection<UUID> ids, Map<String, ?> given) {
        return changeAll(kindName, ids, given, id -> {});
    }

    /// @param first what is done to each before, and taken back with it if it is refused
    public BulkResult changeAll(String kindName, Collection<UUID> ids, Map<String, ?> given, Consumer<UUID> first) {
        return each(ids, id -> {
            first.accept(id);
            change(kindName, id, null, given);
        });
    }

    /// Puts a record into the bin, from where it may be restored.
    public void delete(String kindName, UUID id, @Nullable Integer version) {
        var kind = catalogue.kind(kindName).whole();
        var now = drafts.lock(kind, id, Action.DELETE);
        Drafts.requireFresh(kind, now, version);
        var draft = new Draft(kind, id, Drafts.values(kind, now), Map.of());
        drafts.rulesOf(kind).forEach(rule -> rule.beforeDelete(draft));
        operations.begin();
        rows.bin(kind, id, OffsetDateTime.now());
        drafts.rulesOf(kind).forEach(rule -> rule.afterDelete(draft));
        operations.touched(kindName, id);
    }

    public BulkResult deleteAll(String kindName, Collection<UUID> ids) {
        return each(ids, id -> delete(kindName, id, null));
    }

    public void restore(String kindName, UUID id) {
        var kind = catalogue.kind(kindName).whole();
        Rights.require(Action.DELETE, kind.rights());
        operations.begin();
        var restored = RecordRows.guarded(kind, () -> sql.update(kind.table())
                .set(kind.deletedAt(), (OffsetDateTime) null)
                .set(kind.version(), kind.version().plus(1))
                .where(kind.id().eq(id), kind.deletedAt().isNotNull(), kind.may(Action.DELETE))
                .execute());
        if (restored == 0) {
            throw new NotFound();
        }
        var now = drafts.lock(kind, id, Action.DELETE);
        var draft = new Draft(kind, id, Drafts.values(kind, now), Map.of());
        drafts.rulesOf(kind).forEach(rule -> rule.afterRestore(draft));
        operations.touched(kindName, id);
    }

    /// What a rule or the database refuses in the middle leaves nothing of that record behind.
    private BulkResult each(Collection<UUID> ids, Consumer<UUID> verb) {
        var refused = new LinkedHashMap<UUID, Refused>();
        var operation = operations.begin();
        for (var id : ids) {
            try {
                savepoint.executeWithoutResult(status -> verb.accept(id));
            } catch (Refused e) {
                refused.put(id, e);
            } catch (Forbidden | NotFound e) {
                refused.put(id, new Refused(Problem.of(null, "records.forbidden")));
            }
        }
        return new BulkResult(operation, ids.size() - refused.size(), refused);
    }
}
