package voronka.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static voronka.db.tenant.Tables.STAGE_MOVE;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Way;
import voronka.records.Problem;
import voronka.records.Ref;
import voronka.records.Refused;

class DealRulesTests extends DealsTest {

    @Test
    void activeSalesHaveTheirNineStagesWithInstructions() { // S49, S60
        assertThat(active().open())
                .extracting(Stage::name)
                .containsExactly(
                        "Сбор информации",
                        "Холодный звонок: выход на ЛПР",
                        "Выявление потребностей",
                        "Презентация",
                        "Работа с возражениями",
                        "Торг",
                        "Сделка",
                        "Обратная связь",
                        "Подготовка следующей сделки");
        assertThat(pipelines.all())
                .hasSize(4)
                .allSatisfy(pipeline -> assertThat(pipeline.open()).allSatisfy(stage -> {
                    assertThat(stage.instruction()).hasSizeGreaterThan(60);
                    assertThat(stage.checklist()).isNotEmpty();
                }));
        assertThat(passive().open()).hasSize(5); // S52
    }

    @Test
    void aSellerOpensDealsInThePipelineOfHisProfile() { // S31
        var passive = people.hire("passive_seller");
        var deal = people.as(passive, () -> deals.open(Map.of("title", "Звонок")));
        assertThat(ref(deal, "pipeline").id())
                .isEqualTo(
                        passive.workProfile() == null
                                ? active().id()
                                : passive().id());
        assertThat(stageOf(deal)).isEqualTo(passive().first().id());
        assertThat(row(deal).get("saleMode")).isEqualTo("passive");
        assertThat(row(deal).get("temperature")).isEqualTo("hot"); // S40
        assertThat(ref(deal, "owner").id()).isEqualTo(passive.id());
    }

    @Test
    void aDealIsNamedAfterItsCustomer() {
        var deal = deals.open(Map.of("company", company()));
        assertThat(row(deal).get("title")).isEqualTo("ООО «Ромашка»");
        assertThat(row(deal).get("currency")).isEqualTo("RUB");
    }

    @Test
    void aDealWithoutCustomerAndTitleIsRefused() {
        assertThatThrownBy(() -> deals.open(Map.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("title"));
    }

    @Test
    void aStageBringsItsPipeline() {
        var deal = open(active());
        change(deal, "stage", passive().first().id());
        assertThat(ref(deal, "pipeline").id()).isEqualTo(passive().id());
    }

    @Test
    void aStageOfAnotherPipelineIsRefused() {
        var given = Map.of(
                "title",
                "Т",
                "pipeline",
                active().id(),
                "stage",
                passive().first().id());
        assertThatThrownBy(() -> deals.open(given))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(texts(refused.problems())).containsExactly("deals.stage.foreign"));
    }

    @Test
    void anotherPipelineMeansItsFirstStage() {
        var deal = ready(active());
        deals.move(deal, stage(active(), 3).id(), Place.TOP);
        change(deal, "pipeline", project().id());
        assertThat(stageOf(deal)).isEqualTo(project().first().id());
    }

    @Test
    void aStageIsLeftOnlyWhenItIsWorkedOut() { // S116, S117, F13
        var deal = open(active());
        var refused = refused(() -> change(deal, "stage", stage(active(), 2).id()));
        assertThat(refused.missing())
                .extracting(Missing::field, Missing::item)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("customer", null),
                        org.assertj.core.groups.Tuple.tuple("source", null),
                        org.assertj.core.groups.Tuple.tuple(
                                null, stage(active(), 0).checklist().get(0)),
                        org.assertj.core.groups.Tuple.tuple(
                                null, stage(active(), 0).checklist().get(1)),
                        org.assertj.core.groups.Tuple.tuple("person", null),
                        org.assertj.core.groups.Tuple.tuple(
                                null, stage(active(), 1).checklist().get(0)),
                        org.assertj.core.groups.Tuple.tuple(
                                null, stage(active(), 1).checklist().get(1)),
                        org.assertj.core.groups.Tuple.tuple(
                                null, stage(active(), 1).checklist().get(2)));
        assertThat(stageOf(deal)).isEqualTo(active().first().id());
    }

    @Test
    void aGateTakesWhatTheSameWriteFillsIn() {
        var deal = open(passive());
        tick(deal, passive().first());
        records.change("deal", deal, null, Map.of("stage", stage(passive(), 1).id(), "company", company()));
        assertThat(stageOf(deal)).isEqualTo(stage(passive(), 1).id());
    }

    @Test
    void theClientsGoalMustBeKnownBeforeAnythingIsOffered() { // S68
        var deal = ready(active());
        change(deal, "goal", null);
        var refused = refused(() -> change(deal, "stage", stage(active(), 3).id()));
        assertThat(refused.problems()).extracting(Problem::field).containsExactly("goal");
    }

    @Test
    void anAmountOfNothingIsNoAmount() {
        var deal = ready(active());
        change(deal, "amount", 0);
        var refused = refused(() -> change(deal, "stage", stage(active(), 6).id()));
        assertThat(refused.problems()).extracting(Problem::field).containsExactly("amount");
    }

    @Test
    void goingBackAndGivingUpAreFree() {
        var deal = ready(active());
        deals.move(deal, stage(active(), 4).id(), Place.TOP);
        change(deal, "goal", null);
        deals.move(deal, stage(active(), 1).id(), Place.TOP);
        assertThat(stageOf(deal)).isEqualTo(stage(active(), 1).id());
        deals.lose(open(active()), reason(false), null);
    }

    @Test
    void aDealCannotBeBornBehindAGate() {
        var given = Map.of("title", "Т", "stage", stage(passive(), 2).id());
        var refused = refused(() -> deals.open(given));
        assertThat(refused.problems()).extracting(Problem::field).contains("company", "goal", "checklist");
    }

    @Test
    void aDealThatIsFurtherAlreadyGoesThroughTheGatesAtItsOpening() {
        var to = stage(passive(), 2);
        var ticks = passive().open().subList(0, 2).stream()
                .flatMap(stage -> stage.checklist().stream().map(item -> new Tick(stage.id(), item)))
                .toList();
        var deal = deals.open(Map.of("company", company(), "goal", "Согреться"), to.id(), ticks);
        assertThat(stageOf(deal)).isEqualTo(to.id());
    }

    @Test
    void whatAFileTellsOfThePastPassesNoGates() {
        var given = Map.of("title", "Т", "stage", active().first(Stage.Kind.WON).id());
        var deal = Acting.as(Caller.current(), Way.IMPORT, () -> deals.open(given));
        assertThat(row(deal).get("state")).isEqualTo("won");
        assertThat(row(deal).get("closedAt")).isNotNull();
    }

    @Test
    void byHandOnlyASaleBroughtToItsEndIsWon() { // S58
        var deal = ready(project());
        var refused = refused(() -> deals.win(deal));
        assertThat(texts(refused.others())).containsExactly("deals.win.signed", "deals.win.paid");
        assertThat(refused.missing()).extracting(Missing::field).containsExactly("signedAt");
    }

    @Test
    void aDealIsWonByItselfWhenItsMoneyHasCome() { // S58, F16
        var deal = ready(active());
        deals.move(deal, stage(active(), 6).id(), Place.TOP);
        deals.paid(deal, new BigDecimal("999.99"), OffsetDateTime.now());
        assertThat(row(deal).get("state")).isEqualTo("open");
        deals.paid(deal, new BigDecimal("1000"), OffsetDateTime.now());
        assertThat(row(deal).get("state")).isEqualTo("won");
        assertThat(stageOf(deal)).isEqualTo(active().first(Stage.Kind.WON).id());
        assertThat(row(deal).get("closedAt")).isNotNull();
        assertThat(row(deal).get("paidAt")).isNotNull();
    }

    @Test
    void aDealWhoseMoneyIsTakenBackIsOpenAgain() {
        var deal = ready(active());
        deals.move(deal, stage(active(), 6).id(), Place.TOP);
        deals.paid(deal, new BigDecimal("1000"), OffsetDateTime.now());
        deals.paid(deal, BigDecimal.ZERO, null);
        assertThat(row(deal).get("state")).isEqualTo("open");
        assertThat(stageOf(deal)).isEqualTo(stage(active(), 6).id());
        assertThat(row(deal).get("paidAt")).isNull();
    }

    @Test
    void everyPartOfAWinConditionCounts() { // S58
        var deal = ready(project());
        deals.paid(deal, new BigDecimal("1000"), OffsetDateTime.now());
        assertThat(row(deal).get("state")).isEqualTo("open");
        change(deal, "signedAt", "2026-05-05T10:00:00Z");
        assertThat(row(deal).get("state")).isEqualTo("won");
    }

    @Test
    void aLowerAmountThatTheMoneyCoversWinsTheDeal() {
        var deal = ready(active());
        deals.paid(deal, new BigDecimal("800"), OffsetDateTime.now());
        change(deal, "amount", 800);
        assertThat(row(deal).get("state")).isEqualTo("won");
    }

    @Test
    void theClockToPaymentStartsWithTheYesAndStopsWhenItIsTakenBack() { // S212
        var deal = ready(active());
        deals.move(deal, stage(active(), 5).id(), Place.TOP);
        assertThat(row(deal).get("agreedAt")).isNull();
        deals.move(deal, stage(active(), 6).id(), Place.TOP);
        assertThat(row(deal).get("agreedAt")).isNotNull();
        deals.move(deal, stage(active(), 5).id(), Place.TOP);
        assertThat(row(deal).get("agreedAt")).isNull();
    }

    @Test
    void anInvoiceIsAYes() { // S212
        var deal = open(active());
        deals.agreed(deal);
        assertThat(row(deal).get("agreedAt")).isNotNull();
    }

    @Test
    void aLostDealAsksForAReason() { // S181, F42
        var deal = open(active());
        assertThatThrownBy(() -> deals.lose(deal, null, null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(texts(refused.problems())).containsExactly("deals.lost.reason"));
        deals.lose(deal, reason(false), null);
        assertThat(row(deal).get("state")).isEqualTo("lost");
        assertThat(row(deal).get("closedAt")).isNotNull();
    }

    @Test
    void otherIsNoReasonWithoutWords() { // S181
        var deal = open(active());
        assertThatThrownBy(() -> deals.lose(deal, reason(true), " "))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(texts(refused.problems())).containsExactly("deals.lost.note"));
        deals.lose(deal, reason(true), "Уехал");
        assertThat(row(deal).get("refusalNote")).isEqualTo("Уехал");
    }

    @Test
    void onlyALostDealHasAReasonOfRefusal() {
        var deal = open(active());
        assertThatThrownBy(() -> change(deal, "refusalReason", reason(false))).isInstanceOf(Refused.class);
    }

    @Test
    void aLostDealComesBackToWhereItWasGivenUp() {
        var deal = ready(active());
        deals.move(deal, stage(active(), 4).id(), Place.TOP);
        change(deal, "goal", null);
        deals.lose(deal, reason(false), null);
        deals.reopen(deal);
        assertThat(stageOf(deal)).isEqualTo(stage(active(), 4).id());
        assertThat(row(deal).get("state")).isEqualTo("open");
        assertThat(row(deal).get("closedAt")).isNull();
        assertThat(row(deal).get("refusalReason")).isNull();
    }

    @Test
    void losingIsNoWayRoundAGate() {
        var deal = open(active());
        deals.lose(deal, reason(false), null);
        assertThat(refused(() -> change(deal, "stage", stage(active(), 1).id())).missing())
                .extracting(Missing::stage)
                .containsOnly(active().first());
    }

    @Test
    void everyMoveIsKeptWithTheTimeSpent() { // F104
        var deal = ready(active());
        deals.move(deal, stage(active(), 1).id(), Place.TOP);
        deals.move(deal, stage(active(), 2).id(), Place.TOP);
        var moves = sql.selectFrom(STAGE_MOVE)
                .where(STAGE_MOVE.DEAL_ID.eq(deal))
                .orderBy(STAGE_MOVE.ID)
                .fetch();
        assertThat(moves).hasSize(3);
        assertThat(moves.get(2).getFromStageId()).isEqualTo(stage(active(), 1).id());
        assertThat(moves.get(2).getSpent()).isNotNull();
    }

    @Test
    void aCurrencyIsOneOfTheWorlds() {
        assertThatThrownBy(() -> deals.open(Map.of("title", "Т", "currency", "XYZ")))
                .isInstanceOf(Refused.class);
    }

    private Ref ref(UUID deal, String field) {
        return (Ref) Objects.requireNonNull(row(deal).get(field));
    }

    static GateRefused refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(GateRefused.class, call));
    }
}
