package voronka.team;

import static org.jooq.impl.DSL.inline;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.records.Catalogue;
import voronka.records.Operations;
import voronka.records.Ownership;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.team.ModelPartQueries.Part;
import voronka.team.SalesModel.Type;

/// A department changes its type: what is open goes to those whose step it is now, in one operation with the setting.
@Service
@Transactional(noRollbackFor = Refused.class)
public class ModelSwitch {

    /// @param name of the part; its text is `team.model.part.<name>`, its rows are the set `model` of the kind
    /// @param receivers how many there are to get it; without any it stays where it is
    public record Change(String name, String kind, int count, int receivers) {}

    private final SalesModelQueries models;
    private final ModelPartQueries parts;
    private final Rosters rosters;
    private final Ownership ownership;
    private final Records records;
    private final Operations operations;
    private final Catalogue catalogue;
    private final DSLContext sql;

    ModelSwitch(
            SalesModelQueries models,
            ModelPartQueries parts,
            Rosters rosters,
            Ownership ownership,
            Records records,
            Operations operations,
            Catalogue catalogue,
            DSLContext sql) {
        this.models = models;
        this.parts = parts;
        this.rosters = rosters;
        this.ownership = ownership;
        this.records = records;
        this.operations = operations;
        this.catalogue = catalogue;
        this.sql = sql;
    }

    /// The type that holds for a department, its own or the nearest above.
    @Transactional(readOnly = true)
    public Type typeOf(@Nullable UUID department) {
        return models.of(department, Set.of(), "").map(SalesModel::type).orElse(Type.ONE);
    }

    @Transactional(readOnly = true)
    public List<Change> preview(@Nullable UUID department, Type type) {
        Rights.require(Action.EDIT, "settings");
        return ModelPartQueries.between(typeOf(department), type).stream()
                .map(part -> change(part, department))
                .filter(change -> change.count() > 0)
                .toList();
    }

    /// @return the operation, by which it may be undone
    public UUID to(@Nullable UUID department, Type type) {
        Rights.require(Action.EDIT, "settings");
        var operation = operations.begin();
        for (var part : ModelPartQueries.between(typeOf(department), type)) {
            pass(part, department);
        }
        write(department, type);
        return operation;
    }

    private Change change(Part part, @Nullable UUID department) {
        var kind = catalogue.kind(part.kind());
        var rows = parts.rows(part, models.peopleOf(department, part.from().posts()));
        return new Change(
                part.name(),
                part.kind(),
                Rights.unguarded(
                        "whoever keeps the settings passes on what is open",
                        () -> sql.fetchCount(kind.table(), rows, kind.deletedAt().isNull())),
                receivers(part, department).size());
    }

    private void pass(Part part, @Nullable UUID department) {
        var receivers = receivers(part, department);
        if (!receivers.isEmpty()) {
            var rows = parts.rows(part, models.peopleOf(department, part.from().posts()));
            var to = new Sharing(Sharing.Rule.EVENLY, receivers).to(parts.customer(part), inline(""));
            ownership.pass(catalogue.kind(part.kind()), rows, to);
        }
    }

    /// Those of the department; of the whole company where the department has none.
    private List<Roster.Member> receivers(Part part, @Nullable UUID department) {
        var here = models.peopleOf(department, part.to().posts());
        var all = here.isEmpty() ? models.peopleOf(null, part.to().posts()) : here;
        rosters.forget();
        var roster = rosters.now();
        return all.stream().sorted().map(roster::find).flatMap(Optional::stream).toList();
    }

    private void write(@Nullable UUID department, Type type) {
        var known = models.all().stream()
                .filter(model -> Objects.equals(model.department(), department)
                        && model.category() == null
                        && model.place() == null)
                .findFirst();
        var given = new HashMap<String, @Nullable Object>();
        given.put("type", type.code());
        if (known.isPresent()) {
            records.change("sales_model", known.get().id(), null, given);
        } else {
            given.put("department", department);
            records.create("sales_model", given);
        }
    }
}
