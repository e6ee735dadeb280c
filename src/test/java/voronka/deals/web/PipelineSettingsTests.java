package voronka.deals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voronka.db.tenant.Tables.DEAL;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import voronka.deals.Deals;
import voronka.deals.Pipeline;
import voronka.deals.PipelineQueries;
import voronka.deals.Pipelines;
import voronka.deals.Stage;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class PipelineSettingsTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Pipelines settings;

    @Autowired
    PipelineQueries pipelines;

    @Autowired
    Deals deals;

    @Autowired
    Records records;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    @Test
    void thePageShowsStagesWithInstructionsAndGates() { // S59, S60
        assertThat(text(pages.get().uri("/settings/pipelines").exchange()))
                .contains(
                        "Активные продажи", "Холодный звонок", "Настоящая цель клиента", "Задавайте открытые вопросы");
    }

    @Test
    void onlyWhoKeepsTheSettingsOpensThem() {
        people.as(people.hire("active_seller"), () -> {
            assertThat(pages.get().uri("/settings/pipelines")).hasStatus(403);
            assertThat(put("/settings/stages/" + active().first().id(), "name=X"))
                    .hasStatus(403);
            assertThat(pages.delete().uri("/settings/stages/" + active().first().id()))
                    .hasStatus(403);
        });
    }

    @Test
    void aNewPipelineHasAFirstAWonAndALostStage() {
        var pipeline = pipelines.get(settings.open("Аренда"));
        assertThat(pipeline.stages())
                .extracting(Stage::kind)
                .containsExactly(Stage.Kind.OPEN, Stage.Kind.WON, Stage.Kind.LOST);
        deals.open(Map.of("title", "Т", "pipeline", pipeline.id()));
    }

    @Test
    void aFurtherStageStandsBehindTheOpenOnes() {
        var pipeline = settings.open("Аренда");
        settings.addStage(pipeline, "Осмотр");
        assertThat(pipelines.get(pipeline).open().getLast().name()).isEqualTo("Осмотр");
        assertThat(pipelines.get(pipeline).stages())
                .extracting(Stage::kind)
                .containsExactly(Stage.Kind.OPEN, Stage.Kind.OPEN, Stage.Kind.WON, Stage.Kind.LOST);
    }

    @Test
    void whatAStageAsksIsWrittenAndHolds() { // S117
        var pipeline = settings.open("Аренда");
        settings.addStage(pipeline, "Осмотр");
        var first = pipelines.get(pipeline).first().id();
        assertThat(put(
                        "/settings/stages/" + first,
                        "name=Заявка&probability=10&normDays=2&color=pink&agreed=on&requiredFields=goal"
                                + "&requiredFields=amount&checklist=Позвонить%0AНаписать&instruction=Сделай"))
                .hasStatusOk();
        var stage = pipelines.get(pipeline).first();
        assertThat(stage.requiredFields()).containsExactly("goal", "amount");
        assertThat(stage.checklist()).containsExactly("Позвонить", "Написать");
        assertThat(stage.agreed()).isTrue();
        assertThat(stage.color()).isEqualTo("pink");
        assertThat(put("/settings/stages/" + first, "name=Заявка&probability=10"))
                .hasStatusOk();
        assertThat(pipelines.get(pipeline).first().requiredFields()).isEmpty();
        assertThat(pipelines.get(pipeline).first().agreed()).isFalse();
    }

    @Test
    void aStageAsksOnlyForFieldsThatAreThere() {
        assertThat(put("/settings/stages/" + active().first().id(), "name=А&requiredFields=moon"))
                .hasStatus(422);
        assertThat(put("/settings/stages/" + active().first().id(), "name=А&probability=много"))
                .hasStatus(422);
    }

    @Test
    void aPipelineSaysWhenASaleIsWon() { // S58
        var path = "/settings/pipelines/" + active().id();
        assertThat(put(path, "name=А&winCondition=signed&winCondition=shipped&normDays=20&paymentHours=48"))
                .hasStatusOk();
        assertThat(active().winCondition()).containsExactly("signed", "shipped");
        assertThat(active().paymentHours()).isEqualTo(48);
        assertThat(put(path, "name=А")).hasStatus(422);
        assertThat(put(path, "name=А&winCondition=paid&normDays=0")).hasStatus(422);
    }

    @Test
    void stagesKeepTheOrderTheyAreGiven() {
        var order = active().stages().stream().map(Stage::id).toList().reversed();
        settings.orderStages(active().id(), order);
        assertThat(active().stages()).extracting(Stage::id).containsExactlyElementsOf(order);
        assertThat(put("/settings/stages/" + order.getFirst() + "/place", "by=1"))
                .hasStatusOk();
        assertThat(active().stages().get(1).id()).isEqualTo(order.getFirst());
        assertThat(put("/settings/stages/" + order.get(1) + "/place", "by=-1")).hasStatusOk();
    }

    @Test
    void theDealsOfADeletedStageGoWhereTheyAreSent() {
        var deal = deals.open(Map.of("title", "Т", "pipeline", active().id()));
        var binned = deals.open(Map.of("title", "В корзине", "pipeline", active().id()));
        records.delete("deal", binned, null);
        var first = active().first().id();
        var second = active().open().get(1).id();

        assertThat(text(pages.get()
                        .uri("/settings/stages/" + first + "/removal")
                        .exchange()))
                .contains("Сделок на этапе: 2", active().open().get(1).name());
        assertThat(pages.delete().uri("/settings/stages/" + first)).hasStatus(422);
        assertThat(pages.delete().uri("/settings/stages/" + first).param("moveTo", second.toString()))
                .hasStatusOk();

        assertThat(active().first().id()).isEqualTo(second);
        assertThat(sql.select(DEAL.STAGE_ID)
                        .from(DEAL)
                        .where(DEAL.ID.in(deal, binned))
                        .fetch(DEAL.STAGE_ID))
                .containsOnly(second);
    }

    @Test
    void dealsGoOnlyToAStageOfTheSameKind() {
        var won = active().first(Stage.Kind.WON).id();
        assertThatThrownBy(() -> settings.deleteStage(active().first().id(), won))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aPipelineIsNeverWithoutAnEnd() {
        var won = active().first(Stage.Kind.WON).id();
        assertThatThrownBy(() -> settings.deleteStage(won, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> records.change("stage", won, null, Map.of("kind", "open")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aPipelineWithDealsStays() {
        deals.open(Map.of("title", "Т", "pipeline", active().id()));
        assertThatThrownBy(() -> records.delete("pipeline", active().id(), null))
                .isInstanceOf(Refused.class);
        records.delete("pipeline", settings.open("Аренда"), null);
        assertThat(pipelines.all()).hasSize(4);
    }

    private Pipeline active() {
        return pipelines.all().getFirst();
    }

    private MvcTestResult put(String address, String form) {
        return pages.put()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
