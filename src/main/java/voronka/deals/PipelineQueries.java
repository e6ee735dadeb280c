package voronka.deals;

import static voronka.db.tenant.Tables.PIPELINE;
import static voronka.db.tenant.Tables.STAGE;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import voronka.NotFound;
import voronka.live.RecordHeard;
import voronka.records.Operations;
import voronka.records.RecordsTouched;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenant;

/// Reads pipelines with their stages. They are few, change seldom and are asked for by every board and every move, so they
/// are held in memory until somebody on any node changes one; a transaction that writes them reads its own.
@Component
public class PipelineQueries {

    private static final Set<String> KINDS = Set.of("pipeline", "stage");
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final DSLContext sql;
    private final Operations operations;
    private final Cache<Tenant, List<Pipeline>> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    PipelineQueries(DSLContext sql, Operations operations) {
        this.sql = sql;
        this.operations = operations;
    }

    /// Those in which deals can go all the way.
    public List<Pipeline> all() {
        return drafts().stream().filter(Pipeline::isWhole).toList();
    }

    /// Those as well that somebody is still building.
    public List<Pipeline> drafts() {
        return operations.hasTouched(KINDS) ? read() : known();
    }

    /// A company that is being set up has none for a moment; that is not remembered.
    private List<Pipeline> known() {
        var tenant = CurrentTenant.get();
        var pipelines = known.get(tenant, key -> read());
        if (pipelines.isEmpty()) {
            known.invalidate(tenant);
        }
        return pipelines;
    }

    public Pipeline get(UUID pipeline) {
        return find(pipeline).orElseThrow(NotFound::new);
    }

    public Optional<Pipeline> find(UUID pipeline) {
        return drafts().stream().filter(one -> one.id().equals(pipeline)).findFirst();
    }

    public Optional<Pipeline> ofStage(UUID stage) {
        return drafts().stream().filter(one -> one.find(stage).isPresent()).findFirst();
    }

    @EventListener
    void on(RecordsTouched touched) {
        if (touched.records().stream().anyMatch(record -> KINDS.contains(record.kind()))) {
            known.invalidate(touched.tenant());
        }
    }

    @EventListener
    void on(RecordHeard heard) {
        if (KINDS.contains(heard.kind())) {
            known.invalidateAll();
        }
    }

    private List<Pipeline> read() {
        return sql
                .select(PIPELINE.fields())
                .select(STAGE.fields())
                .from(PIPELINE)
                .join(STAGE)
                .on(STAGE.PIPELINE_ID.eq(PIPELINE.ID), STAGE.DELETED_AT.isNull())
                .where(PIPELINE.DELETED_AT.isNull())
                .orderBy(PIPELINE.POSITION, PIPELINE.ID, STAGE.POSITION, STAGE.ID)
                .fetchGroups(PIPELINE.ID)
                .values()
                .stream()
                .map(PipelineQueries::pipeline)
                .toList();
    }

    private static Pipeline pipeline(Result<Record> rows) {
        var row = rows.getFirst();
        return new Pipeline(
                row.get(PIPELINE.ID),
                row.get(PIPELINE.NAME),
                row.get(PIPELINE.SALE_MODE),
                row.get(PIPELINE.NOVELTY),
                row.get(PIPELINE.APPROACH),
                List.of(row.get(PIPELINE.WIN_CONDITION)),
                row.get(PIPELINE.NORM_DAYS),
                row.get(PIPELINE.PAYMENT_HOURS),
                rows.map(PipelineQueries::stage));
    }

    private static Stage stage(Record row) {
        return new Stage(
                row.get(STAGE.ID),
                row.get(STAGE.PIPELINE_ID),
                row.get(STAGE.NAME),
                row.get(STAGE.POSITION),
                Stage.Kind.of(row.get(STAGE.KIND)),
                row.get(STAGE.PROBABILITY),
                row.get(STAGE.NORM_DAYS),
                row.get(STAGE.INSTRUCTION),
                List.of(row.get(STAGE.REQUIRED_FIELDS)),
                List.of(row.get(STAGE.CHECKLIST)),
                row.get(STAGE.AGREED),
                Objects.requireNonNullElse(row.get(STAGE.COLOR), "gray"));
    }
}
