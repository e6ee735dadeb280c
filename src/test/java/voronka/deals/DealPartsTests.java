package voronka.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voronka.db.tenant.Tables.CHANGE;
import static voronka.db.tenant.Tables.DEAL_CHECK;
import static voronka.db.tenant.Tables.DEAL_LINE;
import static voronka.db.tenant.Tables.DEAL_PERSON;
import static voronka.db.tenant.Tables.DEAL_SHARE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.NotFound;
import voronka.accounts.Forbidden;
import voronka.records.Problem;
import voronka.records.Refused;

class DealPartsTests extends DealsTest {

    @Autowired
    DealLines lines;

    @Autowired
    DealPersons persons;

    @Autowired
    DealShares shares;

    @Test
    void theAmountIsTheSumOfTheLines() {
        var deal = open(active());
        var line = lines.add(deal, Map.of("product", product("Стол", "1500"), "quantity", "3", "discount", "10"));
        lines.add(deal, Map.of("name", "Доставка", "price", "99,90"));
        assertThat(amount(deal)).isEqualByComparingTo("4149.90");
        lines.change(deal, line, Map.of("quantity", 1));
        assertThat(amount(deal)).isEqualByComparingTo("1449.90");
        lines.remove(deal, line);
        assertThat(amount(deal)).isEqualByComparingTo("99.90");
    }

    @Test
    void anAmountWithLinesIsNotTyped() {
        var deal = open(active());
        lines.add(deal, Map.of("name", "Доставка", "price", "100"));
        assertThatThrownBy(() -> change(deal, "amount", 7))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(texts(refused.problems())).containsExactly("deals.amount.lines"));
    }

    @Test
    void aLineThatLowersTheSumToWhatIsPaidWinsTheDeal() { // S58
        var deal = open(active());
        var line = lines.add(deal, Map.of("name", "Доставка", "price", "100", "quantity", 2));
        deals.paid(deal, new BigDecimal("100"), null);
        lines.change(deal, line, Map.of("quantity", 1));
        assertThat(row(deal).get("state")).isEqualTo("won");
    }

    @Test
    void aPriceInOtherMoneyIsNotTakenOver() {
        var deal = deals.open(Map.of("title", "Т", "currency", "USD"));
        var product = product("Стол", "1500");
        assertThatThrownBy(() -> lines.add(deal, Map.of("product", product)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("price"));
    }

    @Test
    void everyWrongValueOfALineIsTold() {
        var deal = open(active());
        assertThatThrownBy(() ->
                        lines.add(deal, Map.of("name", "Стол", "price", "-1", "quantity", "0", "discount", "101")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactlyInAnyOrder("price", "quantity", "discount"));
    }

    @Test
    void linesKeepTheOrderTheyAreGiven() {
        var deal = open(active());
        var a = lines.add(deal, Map.of("name", "А", "price", 1));
        var b = lines.add(deal, Map.of("name", "Б", "price", 1));
        var c = lines.add(deal, Map.of("name", "В", "price", 1));
        lines.order(deal, List.of(c, a));
        assertThat(sql.select(DEAL_LINE.ID)
                        .from(DEAL_LINE)
                        .where(DEAL_LINE.DEAL_ID.eq(deal))
                        .orderBy(DEAL_LINE.POSITION)
                        .fetch(DEAL_LINE.ID))
                .containsExactly(c, a, b);
    }

    @Test
    void aLineOfAnotherDealIsNotThere() {
        var line = lines.add(open(active()), Map.of("name", "А", "price", 1));
        assertThatThrownBy(() -> lines.remove(open(active()), line)).isInstanceOf(NotFound.class);
    }

    @Test
    void peopleTakePartWithTheirSay() { // S50, F14
        var deal = open(active());
        var person = person();
        persons.join(deal, person, null);
        persons.join(deal, person, "decision_maker");
        assertThat(sql.fetchSingle(DEAL_PERSON, DEAL_PERSON.DEAL_ID.eq(deal)).getDecisionRole())
                .isEqualTo("decision_maker");
        persons.leave(deal, person);
        assertThat(sql.fetchExists(DEAL_PERSON, DEAL_PERSON.DEAL_ID.eq(deal))).isFalse();
    }

    @Test
    void nobodyTakesPartWhoIsNotThere() {
        var deal = open(active());
        assertThatThrownBy(() -> persons.join(deal, UUID.randomUUID(), null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> persons.join(deal, person(), "boss")).isInstanceOf(Refused.class);
    }

    @Test
    void sharesAreNeverMoreThanTheWhole() {
        var deal = open(active());
        var first = people.hire("active_seller").id();
        var second = people.hire("passive_seller").id();
        shares.give(deal, first, BigDecimal.valueOf(70));
        assertThatThrownBy(() -> shares.give(deal, second, BigDecimal.valueOf(31)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().values())
                                .containsExactly("30"));
        shares.give(deal, second, BigDecimal.valueOf(30));
        shares.give(deal, first, BigDecimal.valueOf(60));
        shares.take(deal, second);
        assertThat(sql.fetchSingle(DEAL_SHARE, DEAL_SHARE.DEAL_ID.eq(deal)).getPercent())
                .isEqualByComparingTo("60");
    }

    @Test
    void anItemIsTickedAndUnticked() {
        var deal = open(active());
        var item = new Tick(active().first().id(), active().first().checklist().getFirst());
        checklists.tick(deal, item, true);
        checklists.tick(deal, item, true);
        assertThat(sql.fetchCount(DEAL_CHECK, DEAL_CHECK.DEAL_ID.eq(deal))).isOne();
        checklists.tick(deal, item, false);
        assertThat(sql.fetchCount(DEAL_CHECK, DEAL_CHECK.DEAL_ID.eq(deal))).isZero();
        assertThatThrownBy(() -> checklists.tick(deal, new Tick(active().first().id(), "Нет такого"), true))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everyPartIsKeptInHistory() {
        var deal = open(active());
        lines.add(deal, Map.of("name", "А", "price", 1));
        persons.join(deal, person(), "user");
        shares.give(deal, people.hire("active_seller").id(), BigDecimal.TEN);
        tick(deal, active().first());
        var said = "%" + deal + "%";
        assertThat(sql.selectDistinct(CHANGE.KIND)
                        .from(CHANGE)
                        .where(CHANGE.AFTER.cast(String.class).like(said))
                        .fetch(CHANGE.KIND))
                .contains("deal_line", "deal_person", "deal_share", "deal_check");
    }

    @Test
    void theDealOfAnotherIsNotThereForASeller() {
        var deal = open(active());
        people.as(people.hire("active_seller"), () -> {
            assertThatThrownBy(() -> lines.add(deal, Map.of("name", "А", "price", 1)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> deals.move(deal, stage(active(), 1).id(), Place.TOP))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> deals.lose(deal, null, null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> deals.reopen(deal)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void whoMayOnlySeeADealDoesNotChangeItsParts() {
        var deal = open(active());
        people.as(people.hire("documents_desk"), () -> {
            assertThatThrownBy(() -> lines.add(deal, Map.of("name", "А", "price", 1)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> persons.leave(deal, UUID.randomUUID())).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> deals.move(deal, stage(active(), 1).id(), Place.TOP))
                    .isInstanceOf(Forbidden.class);
        });
    }

    @Test
    void whoRecordsAPaymentNeedsNoRightOnTheDeal() {
        var deal = ready(active());
        people.as(people.hire("documents_desk"), () -> deals.paid(deal, new BigDecimal("1000"), null));
        assertThat(row(deal).get("state")).isEqualTo("won");
    }

    private UUID product(String name, String price) {
        return records.create("product", Map.of("name", name, "price", price, "currency", "RUB", "unit", "шт"));
    }

    private BigDecimal amount(UUID deal) {
        return (BigDecimal) java.util.Objects.requireNonNull(row(deal).get("amount"));
    }
}
