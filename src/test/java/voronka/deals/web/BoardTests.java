package voronka.deals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static voronka.db.tenant.Tables.DEAL;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import voronka.accounts.Caller;
import voronka.deals.Deals;
import voronka.deals.Pipeline;
import voronka.deals.PipelineQueries;
import voronka.deals.Place;
import voronka.deals.Stage;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class BoardTests {

    private static final Pattern CARD = Pattern.compile("id=\"card-([0-9a-f-]{36})\"");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Deals deals;

    @Autowired
    Records records;

    @Autowired
    PipelineQueries pipelines;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    @Test
    void everyColumnHasItsCountItsSumAndItsCards() {
        open("Печи", 1000);
        open("Котлы", 2500.5);
        assertThat(column(get("/deals?pipeline=" + active().id()), active().first()))
                .contains("<b class=\"count\">2</b>", "3 500,50", "Печи", "Котлы");
    }

    @Test
    void theTotalsOfOtherMoneyStandBesideOurs() {
        open("Печи", 1000);
        deals.open(Map.of("title", "Котлы", "pipeline", active().id(), "amount", 70, "currency", "USD"));
        assertThat(column(get("/deals?pipeline=" + active().id()), active().first()))
                .contains("1 000 ₽ + 70 $");
    }

    @Test
    void aSellerSeesHisOwnDealsWithTheirTotals() { // F106
        var seller = people.hire("active_seller");
        open("Чужая", 5000);
        people.as(seller, () -> open("Своя", 700));
        people.as(seller, () -> {
            var page = get("/deals");
            assertThat(column(page, active().first()))
                    .contains("<b class=\"count\">1</b>", "700 ₽", "Своя")
                    .doesNotContain("Чужая");
            assertThat(get("/deals?owner=" + people.director().id())).doesNotContain("Чужая", "5 000");
        });
    }

    @Test
    void aHeadSeesHisDepartment() { // F106
        var department = people.department("Север", null);
        var mine = people.hire("active_seller", department);
        var other = people.hire("active_seller", people.department("Юг", null));
        people.as(mine, () -> open("Северная", 100));
        people.as(other, () -> open("Южная", 900));
        var head = people.hire("head_of_sales", department);
        people.as(head, () -> {
            assertThat(column(get("/deals?pipeline=" + active().id()), active().first()))
                    .contains("<b class=\"count\">1</b>", "100 ₽", "Северная")
                    .doesNotContain("Южная");
            assertThat(get("/deals?pipeline=" + active().id() + "&owner=" + mine.id()))
                    .contains("Северная");
        });
    }

    @Test
    void oneSellersDealsAreChosen() {
        var seller = people.hire("active_seller");
        people.as(seller, () -> open("Его", 10));
        open("Моя", 20);
        assertThat(column(get("/deals?owner=" + seller.id()), active().first()))
                .contains("<b class=\"count\">1</b>", "Его")
                .doesNotContain("Моя");
        assertThat(column(get("/deals?owner=me"), active().first()))
                .contains("Моя")
                .doesNotContain("Его");
    }

    @Test
    void wordsFindCardsAndCountThem() {
        open("Печи для бани", 10);
        open("Котлы", 20);
        assertThat(column(get("/deals?q=печи"), active().first()))
                .contains("<b class=\"count\">1</b>", "10 ₽", "Печи для бани")
                .doesNotContain("Котлы");
    }

    @Test
    void aLongColumnGoesOnByKeyWithoutGapsAndRepetitions() {
        var all = new ArrayList<UUID>();
        for (var i = 0; i < 45; i++) {
            all.addFirst(open("Сделка " + i, 1));
        }
        var column = column(get("/deals?pipeline=" + active().id()), active().first());
        var shown = new ArrayList<>(cards(column));
        assertThat(shown).hasSize(15);
        for (var more = more(column); more != null; ) {
            var next = get(more);
            shown.addAll(cards(next));
            more = more(next);
        }
        assertThat(shown).containsExactlyElementsOf(all);
    }

    @Test
    void theEdgeOfACardTellsOfTheNextStep() { // S130, F71
        var none = open("Без шага", 1);
        var late = open("Просрочен", 1);
        var today = open("Сегодня", 1);
        var planned = open("Позже", 1);
        plan(late, OffsetDateTime.now().minusHours(1));
        plan(today, endOfDay());
        plan(planned, OffsetDateTime.now().plusDays(3));
        plan(planned, OffsetDateTime.now().plusDays(9));
        var page = get("/deals?pipeline=" + active().id());
        assertThat(step(page, none)).isEqualTo("none");
        assertThat(step(page, late)).isEqualTo("late");
        assertThat(step(page, today)).isEqualTo("today");
        assertThat(step(page, planned)).isEqualTo("planned");
    }

    @Test
    void aCardTellsOfClocksAndNorms() { // S212, S213
        var deal = open("Долгая", 1);
        sql.update(DEAL)
                .set(DEAL.STAGE_SINCE, OffsetDateTime.now().minusDays(5))
                .set(DEAL.CREATED_AT, OffsetDateTime.now().minusDays(20))
                .where(DEAL.ID.eq(deal))
                .execute();
        deals.agreed(deal);
        var card = card(get("/deals?pipeline=" + active().id()), deal);
        assertThat(card).contains("class=\"idle\"", "5 д", "data-until=", "+6 д");
    }

    @Test
    void aDroppedCardBringsBothColumnsAnew() {
        var deal = ready();
        var to = active().open().get(1);
        var answer = put(deal, "stage=" + to.id() + "&from=" + active().first().id() + "&pipeline=" + active().id());
        assertThat(answer).hasStatusOk();
        assertThat(column(text(answer), active().first())).contains("<b class=\"count\">0</b>");
        assertThat(cards(column(text(answer), to))).containsExactly(deal);
    }

    @Test
    void aCardThatLiesWhereItWasDroppedComesAloneWithTheHeadsOfItsColumns() {
        var deal = ready();
        open("Печи", 300);
        var to = active().open().get(1);
        var answer = text(put(deal, "lies=true&stage=" + to.id() + "&from=" + active().first().id()));
        assertThat(cards(answer)).containsExactly(deal);
        assertThat(head(answer, active().first())).contains("<b class=\"count\">1</b>");
        assertThat(head(answer, to)).contains("<b class=\"count\">1</b>");
        assertThat(answer).contains("300 ₽").doesNotContain("Печи");
    }

    @Test
    void aRefusedDropIsAskedForAgainWithWholeColumns() { // S117
        var deal = open("Печи", 1);
        var answer = put(
                deal,
                "lies=true&stage=" + active().open().get(1).id() + "&from="
                        + active().first().id());
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("name=\"from\"").doesNotContain("name=\"lies\"");
    }

    @Test
    void aCardKeepsThePlaceItWasDroppedOn() {
        var a = open("А", 1);
        var b = open("Б", 1);
        var c = open("В", 1);
        var first = active().first().id();
        assertThat(put(c, "stage=" + first + "&from=" + first + "&before=" + a)).hasStatusOk();
        assertThat(cards(column(get("/deals?pipeline=" + active().id()), active().first())))
                .containsExactly(b, c, a);
    }

    @Test
    void aClosedColumnAsksForWhatIsMissing() { // S117
        var deal = open("Печи", 1);
        var answer = put(deal, "stage=" + active().open().get(1).id());
        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("field.source", active().first().checklist().getFirst());
    }

    @Test
    void theGatesAreToldWhileACardIsHeld() { // S117
        var deal = open("Печи", 1);
        assertThat(get("/deals/" + deal + "/gates"))
                .contains(
                        active().open().get(1).id().toString(),
                        active().first(Stage.Kind.WON).id().toString(),
                        "Компания или контактное лицо")
                .doesNotContain(
                        "\"" + active().first().id() + "\"",
                        active().first(Stage.Kind.LOST).id().toString());
    }

    @Test
    void onlyTheColumnsThatAChangeConcernsAreRenewed() {
        var deal = ready();
        deals.move(deal, active().open().get(2).id(), Place.TOP);
        var answer = get("/deals/board/columns?pipeline=" + active().id() + "&changed=" + deal + "&column="
                + active().first().id());
        assertThat(answer)
                .contains(
                        "column-" + active().first().id(),
                        "column-" + active().open().get(2).id())
                .doesNotContain("column-" + active().open().get(1).id());
    }

    @Test
    void theDealOfAnotherCannotBeDropped() {
        var deal = ready();
        people.as(people.hire("active_seller"), () -> {
            assertThat(put(deal, "stage=" + active().open().get(1).id())).hasStatus(404);
            assertThat(pages.get().uri("/deals/" + deal + "/gates")).hasStatus(404);
        });
    }

    @Test
    void whoMayNotSeeDealsSeesNoBoard() {
        people.as(people.hire("hr"), () -> assertThat(pages.get().uri("/deals")).hasStatus(403));
    }

    private UUID open(String title, Number amount) {
        return deals.open(Map.of("title", title, "pipeline", active().id(), "amount", amount));
    }

    private UUID ready() {
        var deal = deals.open(Map.of(
                "pipeline", active().id(),
                "company", records.create("company", Map.of("name", "Ромашка")),
                "person", records.create("person", Map.of("lastName", "Иванова")),
                "source", "Сайт"));
        active().open()
                .subList(0, 2)
                .forEach(stage -> stage.checklist()
                        .forEach(item -> assertThat(pages.put()
                                        .uri("/deals/" + deal + "/checks")
                                        .param("stage", stage.id().toString())
                                        .param("item", item)
                                        .param("done", "true"))
                                .hasStatusOk()));
        return deal;
    }

    private void plan(UUID deal, OffsetDateTime at) {
        records.create("activity", Map.of("kind", "call", "title", "Позвонить", "deal", deal, "plannedAt", at));
    }

    private static OffsetDateTime endOfDay() {
        var zone = Caller.current().zone();
        return java.time.LocalDate.now(zone).atTime(23, 59, 59).atZone(zone).toOffsetDateTime();
    }

    private Pipeline active() {
        return pipelines.all().getFirst();
    }

    private String get(String address) {
        var answer = pages.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private MvcTestResult put(UUID deal, String form) {
        return pages.put()
                .uri("/deals/" + deal + "/place")
                .contentType(org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ')
                .replace("&#34;", "\"");
    }

    private static String column(String page, Stage stage) {
        var start = page.indexOf("id=\"column-" + stage.id());
        return page.substring(start, page.indexOf("</section>", start));
    }

    private static String head(String page, Stage stage) {
        var start = page.indexOf("id=\"head-" + stage.id());
        return page.substring(start, page.indexOf("</header>", start));
    }

    private static String card(String page, UUID deal) {
        var start = page.indexOf("id=\"card-" + deal);
        return page.substring(start, page.indexOf("</article>", start));
    }

    private static String step(String page, UUID deal) {
        return card(page, deal).replaceAll("(?s).*?data-step=\"(\\w+)\".*", "$1");
    }

    private static List<UUID> cards(String html) {
        return CARD.matcher(html)
                .results()
                .map((MatchResult card) -> UUID.fromString(card.group(1)))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable String more(String html) {
        var more = Pattern.compile("hx-get=\"(/deals/board/columns/[^\"]+/cards[^\"]+)\"")
                .matcher(html);
        return more.find() ? more.group(1).replace("&amp;", "&") : null;
    }
}
