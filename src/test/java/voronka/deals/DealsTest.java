package voronka.deals;

import static voronka.db.tenant.Tables.REFUSAL_REASON;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.records.Catalogue;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Ref;
import voronka.records.Row;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// What tests of deals have in common: the pipelines of a new company and deals in them.
@IntegrationTest
abstract class DealsTest {

    @Autowired
    Deals deals;

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    PipelineQueries pipelines;

    @Autowired
    Checklists checklists;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    Pipeline active() {
        return pipelines.all().get(0);
    }

    Pipeline passive() {
        return pipelines.all().get(1);
    }

    Pipeline project() {
        return pipelines.all().get(3);
    }

    Stage stage(Pipeline pipeline, int place) {
        return pipeline.open().get(place);
    }

    UUID company() {
        return records.create("company", Map.of("name", "ООО «Ромашка»"));
    }

    UUID person() {
        return records.create("person", Map.of("lastName", "Иванова", "firstName", "Ольга"));
    }

    UUID open(Pipeline pipeline) {
        return deals.open(Map.of("title", "Поставка", "pipeline", pipeline.id()));
    }

    /// A deal with everything that any gate asks for.
    UUID ready(Pipeline pipeline) {
        var deal = deals.open(Map.of(
                "title",
                "Поставка",
                "pipeline",
                pipeline.id(),
                "company",
                company(),
                "person",
                person(),
                "goal",
                "Расти",
                "source",
                "Выставка",
                "amount",
                1000,
                "expectedOn",
                "2030-01-01",
                "description",
                "Всё ясно"));
        pipeline.open().forEach(stage -> tick(deal, stage));
        return deal;
    }

    void tick(UUID deal, Stage stage) {
        stage.checklist().forEach(item -> checklists.tick(deal, new Tick(stage.id(), item), true));
    }

    void change(UUID deal, String field, @Nullable Object value) {
        var given = new HashMap<String, @Nullable Object>();
        given.put(field, value);
        records.change("deal", deal, null, given);
    }

    Row row(UUID deal) {
        return queries.get(catalogue.kind("deal"), deal);
    }

    UUID stageOf(UUID deal) {
        return ((Ref) Objects.requireNonNull(row(deal).get("stage"))).id();
    }

    UUID reason(boolean needsNote) {
        return sql.select(REFUSAL_REASON.ID)
                .from(REFUSAL_REASON)
                .where(REFUSAL_REASON.NEEDS_NOTE.eq(needsNote))
                .limit(1)
                .fetchSingle()
                .value1();
    }

    static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::message).toList();
    }
}
