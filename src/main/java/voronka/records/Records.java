package voronka.records;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.accounts.Rights;
import voronka.accounts.Scope;

/// The one door for writes. Screens, API, import and bulk changes all come through it, so that rights, rules and
/// history are the
/// same for all.
@Service
@Transactional(noRollbackFor = Refused.class)
public class Records {

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Operations operations;
    private final ObjectProvider<RecordRules> rules;
    private final Map<String, List<RecordRules>> rulesByKind = new ConcurrentHashMap<>();
    private final TransactionTemplate savepoint;

    Records(
            DSLContext sql,
            Catalogue catalogue,
            Operations operations,
            ObjectProvider<RecordRules> rules,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.operations = operations;
        this.rules = rules;
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
        Rights.require(Action.CREATE, kind.rights());
        var values = read(kind, taken);
        values.putAll(read(catalogue.kind(kindName), given));
        var draft = new Draft(kind, null, Map.of(), values);
        takeOwnership(draft);
        before(draft);
        requireFilled(draft);
        requireReachable(draft);
        operations.begin();
        var id = guarded(kind, () -> insert(kind, draft));
        after(draft.written(id));
        operations.touched(kindName, id);
        return id;
    }

    /// Changes the named fields and leaves the others.
    /// @param version the version that was read, or null to write over whatever is there
    /// @return the new version
    public int change(String kindName, UUID id, @Nullable Integer version, Map<String, ?> given) {
        var kind = catalogue.kind(kindName).whole();
        var now = lock(kind, id, Action.EDIT);
        requireFresh(kind, now, version);
        var draft = new Draft(kind, id, values(kind, now), read(catalogue.kind(kindName), given));
        requireAssignable(draft);
        before(draft);
        requireFilled(draft);
        requireReachable(draft);
        if (!draft.changed().isEmpty()) {
            operations.begin();
            guarded(kind, () -> update(kind, id, draft));
            after(draft);
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
        var now = lock(kind, id, Action.DELETE);
        requireFresh(kind, now, version);
        var draft = new Draft(kind, id, values(kind, now), Map.of());
        rulesOf(kind).forEach(rule -> rule.beforeDelete(draft));
        operations.begin();
        bin(kind, id, OffsetDateTime.now());
        rulesOf(kind).forEach(rule -> rule.afterDelete(draft));
        operations.touched(kindName, id);
    }

    public BulkResult deleteAll(String kindName, Collection<UUID> ids) {
        return each(ids, id -> delete(kindName, id, null));
    }

    public void restore(String kindName, UUID id) {
        var kind = catalogue.kind(kindName).whole();
        Rights.require(Action.DELETE, kind.rights());
        operations.begin();
        var restored = guarded(kind, () -> sql.update(kind.table())
                .set(kind.deletedAt(), (OffsetDateTime) null)
                .set(kind.version(), kind.version().plus(1))
                .where(kind.id().eq(id), kind.deletedAt().isNotNull(), kind.may(Action.DELETE))
                .execute());
        if (restored == 0) {
            throw new NotFound();
        }
        var now = lock(kind, id, Action.DELETE);
        var draft = new Draft(kind, id, values(kind, now), Map.of());
        rulesOf(kind).forEach(rule -> rule.afterRestore(draft));
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

    private void before(Draft draft) {
        rulesOf(draft.kind()).forEach(rule -> rule.before(draft));
    }

    private void after(Draft draft) {
        rulesOf(draft.kind()).forEach(rule -> rule.after(draft));
    }

    /// Asked for when they are needed: rules may stand on verbs that come through this door themselves.
    private List<RecordRules> rulesOf(RecordKind kind) {
        return rulesByKind.computeIfAbsent(
                kind.name(),
                name -> rules.orderedStream()
                        .filter(rule -> rule.kind().equals(name))
                        .toList());
    }

    /// All wrong values are told at once.
    private Map<String, @Nullable Object> read(RecordKind kind, Map<String, ?> given) {
        var zone = Caller.find().map(Caller::zone).orElse(ZoneId.of("UTC"));
        var values = new LinkedHashMap<String, @Nullable Object>();
        var problems = new ArrayList<Problem>();
        given.forEach((name, raw) -> {
            try {
                values.put(name, FieldValues.read(editable(kind, name), raw, zone));
            } catch (Refused e) {
                problems.addAll(e.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return values;
    }

    private static RecordField editable(RecordKind kind, String name) {
        var field = kind.find(name).orElseThrow(() -> new Refused(Problem.of(name, "records.unknown_field", name)));
        if (!field.is(RecordField.Trait.EDITABLE)) {
            throw new Refused(Problem.of(name, "records.read_only"));
        }
        return field;
    }

    private static void requireFilled(Draft draft) {
        var problems = draft.kind().fields(RecordField.Trait.REQUIRED).stream()
                .filter(field -> draft.isEmpty(field.name()))
                .map(field -> Problem.of(field.name(), "records.required"))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /// What the caller cannot see he cannot point to. Where his right reaches all of a kind, the foreign key answers.
    private void requireReachable(Draft draft) {
        for (var name : draft.changed()) {
            var field = draft.kind().field(name);
            if (field.type() == FieldType.REFERENCE && draft.get(name) != null) {
                requireVisible(draft.kind(), field, (UUID) java.util.Objects.requireNonNull(draft.get(name)));
            }
        }
    }

    private void requireVisible(RecordKind kind, RecordField field, UUID id) {
        var target = catalogue.kind(field.target());
        var all = Caller.current().scope(Action.SEE, target.rights()).filter(scope -> scope == Scope.ALL);
        // Settings are written seldom: for them it is asked rather than left to the foreign key, which ends the transaction.
        var asked = kind.isOpenToAll() || all.isEmpty() && target.owner().isPresent();
        if (asked
                && !sql.fetchExists(target.table(), target.id().eq(id), target.visible())) {
            throw new Refused(Problem.of(field.name(), "records.invalid.reference"));
        }
    }

    private static void takeOwnership(Draft draft) {
        var kind = draft.kind();
        var owner = kind.owner().flatMap(column -> ownerField(kind));
        if (owner.isPresent() && !draft.names(owner.get().name())) {
            draft.set(owner.get().name(), Caller.current().id());
        } else {
            requireAssignable(draft);
        }
    }

    /// Whose the record is may be changed by those who may assign; taking one's own name is always allowed at creation.
    private static void requireAssignable(Draft draft) {
        var kind = draft.kind();
        ownerField(kind).filter(field -> draft.changes(field.name())).ifPresent(field -> {
            var self = Caller.current().id().equals(draft.get(field.name()));
            if (!(draft.isNew() && self)
                    && !Caller.current().may(Action.ASSIGN, kind.rights(), (UUID) draft.before(field.name()))
                    && !(draft.isNew() && Caller.current().may(Action.ASSIGN, kind.rights()))) {
                throw new Forbidden();
            }
        });
    }

    private static java.util.Optional<RecordField> ownerField(RecordKind kind) {
        return kind.find("owner");
    }

    private Record lock(RecordKind kind, UUID id, Action action) {
        var row = sql.select(kind.table().fields())
                .select(DSL.field(kind.may(action)).as("allowed"))
                .from(kind.table())
                .where(kind.id().eq(id), kind.visible())
                .forUpdate()
                .of(kind.table())
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (!Boolean.TRUE.equals(row.get("allowed"))) {
            throw new Forbidden();
        }
        return row;
    }

    private static void requireFresh(RecordKind kind, Record now, @Nullable Integer version) {
        if (version != null && !version.equals(now.get(kind.version()))) {
            throw new Stale();
        }
    }

    private static Map<String, @Nullable Object> values(RecordKind kind, Record row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var field : kind.fields()) {
            if (kind.table().field(field.column()) != null) {
                values.put(field.name(), row.get(field.column()));
            }
        }
        return values;
    }

    private UUID insert(RecordKind kind, Draft draft) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>(draft.beside());
        draft.values().forEach((name, value) -> columns.put(kind.field(name).column(), value));
        return sql.insertInto(kind.table())
                .set(columns)
                .returningResult(kind.id())
                .fetchSingle()
                .value1();
    }

    private int update(RecordKind kind, UUID id, Draft draft) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>(draft.beside());
        draft.changed().forEach(name -> columns.put(kind.field(name).column(), draft.get(name)));
        return sql.update(kind.table())
                .set(columns)
                .set(kind.version(), kind.version().plus(1))
                .set(kind.updatedAt(), OffsetDateTime.now())
                .where(kind.id().eq(id))
                .execute();
    }

    private void bin(RecordKind kind, UUID id, OffsetDateTime at) {
        sql.update(kind.table())
                .set(kind.deletedAt(), at)
                .set(kind.version(), kind.version().plus(1))
                .where(kind.id().eq(id))
                .execute();
    }

    private static <T> T guarded(RecordKind kind, java.util.function.Supplier<T> write) {
        try {
            return write.get();
        } catch (DataIntegrityViolationException e) {
            throw Constraints.refusal(kind, e);
        }
    }
}
