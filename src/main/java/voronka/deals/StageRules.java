package voronka.deals;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.STAGE;

import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;
import voronka.records.Catalogue;
import voronka.records.Draft;
import voronka.records.RecordField.Trait;
import voronka.records.RecordRules;

/// What keeps a pipeline whole: it has a first, a won and a lost stage, asks only for fields that are there, and no
/// deal stands in a stage that is gone.
@Component
class StageRules implements RecordRules {

    private final DSLContext sql;
    private final Catalogue catalogue;

    StageRules(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    @Override
    public String kind() {
        return "stage";
    }

    @Override
    public void before(Draft stage) {
        requireKnownFields(stage);
        if (stage.isNew()) {
            stage.setDefault("kind", "open");
            stage.setDefault("position", nextPosition(stage.get("pipeline", UUID.class)));
        } else if (stage.changes("kind") || stage.changes("pipeline")) {
            requireUnused(stage);
            requireNotLast(stage);
        }
        replaceEmpty(stage, "probability", 0);
        replaceEmpty(stage, "instruction", "");
        if (!"open".equals(stage.get("kind"))) {
            stage.set("probability", "won".equals(stage.get("kind")) ? 100 : 0);
            stage.set("agreed", false);
        }
    }

    @Override
    public void beforeDelete(Draft stage) {
        requireUnused(stage);
        requireNotLast(stage);
    }

    private void requireKnownFields(Draft stage) {
        if (stage.changes("requiredFields") && stage.get("requiredFields") instanceof String[] names) {
            var deal = catalogue.kind("deal").whole();
            Stream.of(names)
                    .filter(name -> !name.equals(Missing.CUSTOMER)
                            && deal.find(name)
                                    .filter(field -> field.is(Trait.GATED))
                                    .isEmpty())
                    .findFirst()
                    .ifPresent(name -> stage.refuse("requiredFields", "deals.stage.field", name));
        }
    }

    /// Deals in the bin may come back, so they count as well.
    private void requireUnused(Draft stage) {
        var used = Rights.unguarded(
                "a stage with anybody's deals stays", () -> sql.fetchExists(DEAL, DEAL.STAGE_ID.eq(stage.id())));
        if (used) {
            stage.refuse("kind", "deals.stage.used");
        }
    }

    private void requireNotLast(Draft stage) {
        var pipeline = (UUID) stage.before("pipeline");
        var kind = (String) stage.before("kind");
        var others = sql.fetchExists(
                STAGE,
                STAGE.PIPELINE_ID.eq(pipeline),
                STAGE.KIND.eq(kind),
                STAGE.ID.ne(stage.id()),
                STAGE.DELETED_AT.isNull());
        if (!others) {
            stage.refuse("kind", "deals.stage.last." + kind);
        }
    }

    private int nextPosition(@Nullable UUID pipeline) {
        return sql.select(coalesce(max(STAGE.POSITION), -1))
                        .from(STAGE)
                        .where(STAGE.PIPELINE_ID.eq(pipeline), STAGE.DELETED_AT.isNull())
                        .fetchSingle()
                        .value1()
                + 1;
    }

    private static void replaceEmpty(Draft stage, String field, Object value) {
        if (stage.names(field) && stage.get(field) == null) {
            stage.set(field, value);
        }
    }
}
