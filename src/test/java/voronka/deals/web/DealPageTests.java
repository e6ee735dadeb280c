package voronka.deals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;
import voronka.deals.DealLines;
import voronka.deals.Deals;
import voronka.deals.Pipeline;
import voronka.deals.PipelineQueries;
import voronka.deals.Stage;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Ref;
import voronka.support.IntegrationTest;
import voronka.support.People;
import voronka.support.Statements;

@IntegrationTest
class DealPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Deals deals;

    @Autowired
    DealLines lines;

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    PipelineQueries pipelines;

    @Autowired
    People people;

    @Autowired
    Statements statements;

    @Test
    void thePageShowsTheWayAndWhatToDoNow() { // S60, F12
        var deal = open();
        assertThat(get("/deals/" + deal))
                .contains("Сбор информации", "Подготовка следующей сделки", "aria-current=\"step\"")
                .contains(active().first().instruction())
                .contains(active().first().checklist().getFirst())
                .contains("Компания или контактное лицо", "Источник");
    }

    /// The deal, what is around it, its letters counted, what is planned, what happened, whether it must have a next step.
    @Test
    void aPageReadsNothingTwice() {
        var deal = open();
        get("/deals/" + deal);
        assertThat(statements.of(() -> get("/deals/" + deal))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void aDealWithTheClockRunningShowsIt() { // S212, S213
        var deal = open();
        deals.agreed(deal);
        assertThat(get("/deals/" + deal)).contains("data-until=", "0 из 14");
    }

    @Test
    void aTickIsKept() {
        var deal = open();
        var item = active().first().checklist().getFirst();
        assertThat(put(
                        "/deals/" + deal + "/checks",
                        Map.of("stage", active().first().id().toString(), "item", item, "done", "true")))
                .hasStatusOk();
        assertThat(get("/deals/" + deal)).containsPattern("name=\"done\" value=\"true\" checked");
    }

    @Test
    void aLaterStageAsksForWhatIsMissingAndTakesTheAnswers() { // S116, S117
        var deal = open();
        var to = active().open().get(1);
        var refused = put(place(deal), Map.of("stage", to.id().toString()));
        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("name=\"field.company\"", "name=\"field.person\"", "name=\"field.source\"")
                .contains(active().first().checklist().get(1))
                .contains("name=\"stage\" value=\"" + to.id());

        var first = active().first();
        var ticks = first.checklist().stream()
                .map(item -> "&tick=" + UriUtils.encode(first.id() + "|" + item, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        var half = put(place(deal), "stage=" + to.id() + "&field.source=Сайт" + ticks);
        assertThat(half).hasStatus(422);
        assertThat(text(half)).contains("value=\"Сайт\"");

        var company = records.create("company", Map.of("name", "Ромашка"));
        assertThat(put(
                        place(deal),
                        "stage=" + to.id() + "&field.source=Сайт&field.person=&field.company=" + company + ticks))
                .hasStatusOk();
        assertThat(stageOf(deal)).isEqualTo(to.id());
    }

    @Test
    void whatWasTypedWronglyIsToldAndKept() {
        var deal = open();
        var refused = put(place(deal), "stage=" + active().open().get(1).id() + "&field.amount=много&field.goal=Расти");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("value=\"много\"", "Расти", "aria-invalid=\"true\"");
    }

    @Test
    void aLossAsksWhy() { // S181
        var deal = open();
        var lost = active().first(Stage.Kind.LOST).id().toString();
        var asked = put(place(deal), Map.of("stage", lost));
        assertThat(asked).hasStatus(422);
        assertThat(text(asked)).contains("Почему сделка проиграна?", "Дорого", "name=\"field.refusalNote\"");

        var other = option(text(asked), "Другое");
        var note = put(place(deal), Map.of("stage", lost, "field.refusalReason", other, "field.refusalNote", ""));
        assertThat(note).hasStatus(422);
        assertThat(text(note)).contains("К этой причине нужно пояснение");

        assertThat(put(place(deal), Map.of("stage", lost, "field.refusalReason", other, "field.refusalNote", "Уехал")))
                .hasStatusOk();
        assertThat(get("/deals/" + deal)).contains("Открыть снова");
        assertThat(pages.delete().uri("/deals/" + deal + "/closing")).hasStatusOk();
        assertThat(stageOf(deal)).isEqualTo(active().first().id());
    }

    @Test
    void whatNoFormCanMendIsSaid() { // S58
        var deal = open();
        var asked = put(
                place(deal), Map.of("stage", active().first(Stage.Kind.WON).id().toString()));
        assertThat(text(asked)).contains("Деньги ещё не поступили полностью");
    }

    @Test
    void aDealIsOpenedInAColumn() {
        var first = active().first();
        assertThat(get("/deals/board/new?stage=" + first.id())).contains("name=\"field.title\"");
        var answer = post("/deals/board/deals", "stage=" + first.id() + "&field.title=Печи&field.amount=1+500");
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).contains("column-" + first.id(), "Печи", "1 500 ₽");
    }

    @Test
    void aDealOpenedFurtherBringsWhatTheStagesBeforeAsk() { // S117
        var second = passive().open().get(1);
        assertThat(get("/deals/board/new?stage=" + second.id()))
                .contains(passive().first().checklist().getFirst());
        var without = post("/deals/board/deals", "stage=" + second.id() + "&field.title=Печи");
        assertThat(without).hasStatus(422);
        var company = records.create("company", Map.of("name", "Ромашка"));
        var tick = passive().first().id() + "|" + passive().first().checklist().getFirst();
        var answer = post(
                "/deals/board/deals",
                "stage=" + second.id() + "&field.company=" + company + "&tick="
                        + UriUtils.encode(tick, StandardCharsets.UTF_8));
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).contains("column-" + second.id(), "Ромашка");
    }

    @Test
    void productsAreAddedChangedAndRemoved() {
        var deal = open();
        var path = "/deals/" + deal + "/lines";
        assertThat(get("/deals/" + deal + "/tabs/products")).contains("Товаров ещё нет");
        assertThat(text(post(path, "product=&name=Доставка&quantity=2&price=150&discount=10")))
                .contains("Доставка", "270 ₽", "300 ₽", "30 ₽");
        var line = lines.add(deal, Map.of("name", "Монтаж", "price", 100));
        assertThat(text(put(path + "/" + line, "quantity=3"))).contains("570 ₽");
        assertThat(put(path + "/" + line, "quantity=0")).hasStatus(422);
        assertThat(text(pages.delete().uri(path + "/" + line).exchange())).doesNotContain("Монтаж");
    }

    @Test
    void theSayOfPeopleIsSeenAndChanged() { // S50, F14
        var deal = open();
        var person = records.create("person", Map.of("lastName", "Иванова", "firstName", "Ольга"));
        var path = "/deals/" + deal + "/persons";
        assertThat(text(put(path, "person=" + person + "&role=decision_maker")))
                .contains("Иванова Ольга")
                .containsPattern("value=\"decision_maker\" selected");
        assertThat(put(path, "person=")).hasStatus(422);
        assertThat(text(pages.delete().uri(path + "/" + person).exchange())).contains("Пока никого");
    }

    @Test
    void whoMayNotChangeTheDealIsNotToldWhatIsWrongWithHisForm() {
        var deal = open();
        people.as(people.hire("active_seller"), () -> {
            assertThat(put("/deals/" + deal + "/persons", Map.of("person", "?"))).hasStatus(404);
            assertThat(put("/deals/" + deal + "/shares", Map.of("percent", "?"))).hasStatus(404);
        });
        assertThat(put("/deals/" + deal + "/persons", Map.of("person", "?"))).hasStatus(422);
        assertThat(put("/deals/" + deal + "/shares", Map.of("percent", "?"))).hasStatus(422);
    }

    @Test
    void sharesAreSeenAndChanged() {
        var deal = open();
        var seller = people.hire("active_seller");
        var path = "/deals/" + deal + "/shares";
        assertThat(text(put(path, "employee=" + seller.id() + "&percent=30,5")))
                .contains(seller.name(), "30.5 %", "69.5 %");
        assertThat(put(path, "employee=" + people.hire("passive_seller").id() + "&percent=70"))
                .hasStatus(422);
        assertThat(put(path, "employee=" + seller.id() + "&percent=половина")).hasStatus(422);
    }

    @Test
    void whoMayOnlyLookSeesNoButtons() {
        var deal = open();
        people.as(people.hire("documents_desk"), () -> {
            assertThat(get("/deals/" + deal)).doesNotContain("Проиграна</button>", "data-lookup=\"/lookup/person\"");
            assertThat(put(
                            place(deal),
                            Map.of("stage", active().open().get(1).id().toString())))
                    .hasStatus(403);
        });
    }

    private UUID open() {
        return deals.open(Map.of("title", "Печи", "pipeline", active().id()));
    }

    private Pipeline active() {
        return pipelines.all().get(0);
    }

    private Pipeline passive() {
        return pipelines.all().get(1);
    }

    private UUID stageOf(UUID deal) {
        return ((Ref) Objects.requireNonNull(
                        queries.get(catalogue.kind("deal"), deal).get("stage")))
                .id();
    }

    private static String place(UUID deal) {
        return "/deals/" + deal + "/place";
    }

    private String get(String address) {
        var answer = pages.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private MvcTestResult put(String address, Map<String, String> form) {
        return put(
                address,
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private MvcTestResult put(String address, String form) {
        return pages.put()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private MvcTestResult post(String address, String form) {
        return pages.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private static String option(String html, String label) {
        return html.replaceAll("(?s).*<option value=\"([^\"]*)\"[^>]*>" + label + "</option>.*", "$1");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
