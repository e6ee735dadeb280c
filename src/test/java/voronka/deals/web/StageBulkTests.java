package voronka.deals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.deals.Deals;
import voronka.deals.Pipeline;
import voronka.deals.PipelineQueries;
import voronka.deals.Stage;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.RecordQueries;
import voronka.support.IntegrationTest;

/// Many deals at once go through the same gates as one, and what these ask is asked once for all.
@IntegrationTest
class StageBulkTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Deals deals;

    @Autowired
    PipelineQueries pipelines;

    @Autowired
    RecordQueries records;

    @Autowired
    Catalogue catalogue;

    @Test
    void aLossOfManyAsksForItsReasonAndWritesItToEach() {
        var pipeline = pipelines.all().getFirst();
        var first = open(pipeline);
        var second = open(pipeline);
        var lost = pipeline.first(Stage.Kind.LOST).id();

        assertThat(pages.put()
                        .uri("/deals/selection")
                        .param("id", first.toString(), second.toString())
                        .param("field", "stage")
                        .param("value", lost.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("name=\"field.refusalReason\"", "name=\"field.refusalNote\"", first + "," + second);

        assertThat(pages.put()
                        .uri("/deals/selection")
                        .param("id", first + "," + second)
                        .param("field", "stage")
                        .param("value", lost.toString())
                        .param("field.refusalReason", reason().toString())
                        .param("field.refusalNote", "Дорого"))
                .hasStatusOk();
        assertThat(state(first)).isEqualTo("lost");
        assertThat(state(second)).isEqualTo("lost");
    }

    @Test
    void aLaterStageAsksForFieldsAndItemsOfAllOnce() {
        var pipeline = pipelines.all().getFirst();
        var deal = open(pipeline);
        var gated = pipeline.open().stream().filter(stage -> !stage.checklist().isEmpty()).findFirst().orElseThrow();
        var behind = pipeline.open().get(pipeline.open().indexOf(gated) + 1).id();

        assertThat(pages.put()
                        .uri("/deals/selection")
                        .param("id", deal.toString())
                        .param("field", "stage")
                        .param("value", behind.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"ask\"", "name=\"tick\"", gated.id() + "|");
        assertThat(state(deal)).isEqualTo("open");
    }

    @Test
    void theApiNamesStageAndItemSoThatAProgramCanTickThem() {
        var pipeline = pipelines.all().getFirst();
        var deal = open(pipeline);
        var gated = pipeline.open().stream().filter(stage -> !stage.checklist().isEmpty()).findFirst().orElseThrow();
        var behind = pipeline.open().get(pipeline.open().indexOf(gated) + 1).id();

        assertThat(pages.put()
                        .uri("/api/v1/deals/" + deal + "/stage")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"stage\": \"" + behind + "\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[?(@.field == 'checklist' && @.stage == '" + gated.id() + "')].item")
                .asArray()
                .contains(gated.checklist().getFirst());
    }

    private UUID open(Pipeline pipeline) {
        return deals.open(Map.of("title", "Поставка", "pipeline", pipeline.id()));
    }

    private UUID reason() {
        return records.list(ListQuery.of(catalogue.kind("refusal_reason"), Map.of())).rows().getFirst().id();
    }

    private Object state(UUID deal) {
        return Objects.requireNonNull(records.get(catalogue.kind("deal"), deal).get("state"));
    }
}
