package voronka.records;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import voronka.NotFound;
import voronka.accounts.Acting;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.accounts.Rights;
import voronka.accounts.Scope;
import voronka.accounts.Way;

/// Brings a write to where nothing speaks against it any more: the right, the values, the rules of the kind, what must
/// be filled, what may be pointed to.
@Component
class Drafts {

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final ObjectProvider<RecordRules> rules;
    private final Map<String, List<RecordRules>> rulesByKind = new ConcurrentHashMap<>();

    Drafts(DSLContext sql, Catalogue catalogue, ObjectProvider<RecordRules> rules) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /// @param kind as the caller's rights to fields leave it
    /// @param taken over from another record by the product; to these values rights to fields do not apply
    /// @param completed what comes before the rules have their say
    Draft ofNew(RecordKind kind, Map<String, ?> given, Map<String, ?> taken, Consumer<Draft> completed) {
        Rights.require(Action.CREATE, kind.rights());
        var values = read(kind.whole(), taken);
        values.putAll(read(kind, given));
        var draft = new Draft(kind.whole(), null, Map.of(), values);
        completed.accept(draft);
        takeOwnership(draft);
        check(draft);
        return draft;
    }

    /// @param now the record as it is, locked
    Draft ofChange(RecordKind kind, Record now, Map<String, ?> given) {
        var whole = kind.whole();
        var draft = new Draft(whole, now.get(kind.id()), values(whole, now), read(kind, given));
        requireAssignable(draft);
        check(draft);
        return draft;
    }

    private void check(Draft draft) {
        rulesOf(draft.kind()).forEach(rule -> rule.before(draft));
        requireFilled(draft);
        requireReachable(draft);
    }

    void after(Draft draft) {
        rulesOf(draft.kind()).forEach(rule -> rule.after(draft));
    }

    void afterAll(RecordKind kind, List<Draft> drafts) {
        rulesOf(kind).forEach(rule -> rule.afterAll(drafts));
    }

    /// Asked for when they are needed: rules may stand on verbs that come through this door themselves.
    List<RecordRules> rulesOf(RecordKind kind) {
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
        if (!field.is(RecordField.Trait.EDITABLE) && !(isImport() && field.is(RecordField.Trait.IMPORTABLE))) {
            throw new Refused(Problem.of(name, "records.read_only"));
        }
        return field;
    }

    /// A file tells what has happened elsewhere, so it may say of some things when that was.
    private static boolean isImport() {
        return Acting.find().filter(acting -> acting.way() == Way.IMPORT).isPresent();
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

    /// What the caller cannot see he cannot point to, but for himself. Where his right reaches all of a kind, the foreign key answers.
    private void requireReachable(Draft draft) {
        for (var name : draft.changed()) {
            var field = draft.kind().field(name);
            var self = Caller.current().id().equals(draft.get(name));
            if (field.type() == FieldType.REFERENCE && draft.get(name) != null && !self && !isVouchedFor(draft, name)) {
                requireVisible(draft.kind(), field, (UUID) java.util.Objects.requireNonNull(draft.get(name)));
            }
        }
    }

    private boolean isVouchedFor(Draft draft, String field) {
        return rulesOf(draft.kind()).stream().anyMatch(rule -> rule.vouches(field));
    }

    private void requireVisible(RecordKind kind, RecordField field, UUID id) {
        var target = catalogue.kind(field.target());
        var all = Caller.current().scope(Action.SEE, target.rights()).filter(scope -> scope == Scope.ALL);
        // Settings are written seldom: for them it is asked rather than left to the foreign key, which ends the transaction.
        var asked = kind.isOpenToAll() || all.isEmpty() && target.owner().isPresent();
        if (asked
                && !BatchMemory.of(
                        List.of(target.name(), id),
                        () -> sql.fetchExists(target.table(), target.id().eq(id), target.visible()))) {
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

    Record lock(RecordKind kind, UUID id, Action action) {
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

    static void requireFresh(RecordKind kind, Record now, @Nullable Integer version) {
        if (version != null && !version.equals(now.get(kind.version()))) {
            throw new Stale();
        }
    }

    static Map<String, @Nullable Object> values(RecordKind kind, Record row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var field : kind.fields()) {
            if (kind.table().field(field.column()) != null) {
                values.put(field.name(), row.get(field.column()));
            }
        }
        return values;
    }
}
