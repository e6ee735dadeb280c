package voronka.demo;

import static voronka.db.tenant.Tables.OPERATION;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import voronka.db.tenant.tables.records.AbsenceRecord;
import voronka.db.tenant.tables.records.ChangeRecord;
import voronka.db.tenant.tables.records.HandOverRecord;
import voronka.db.tenant.tables.records.SalesModelRecord;

/// How the people of the demo company work together: what the caller handed over and what came back, who is away with
/// which deputy, and who was.
final class Together {

    private static final int HANDED = 300;
    private static final String[] REASONS = {"no_decision_maker", "poor_notes", "no_need", "poor_notes", "wrong_contact", "no_budget", "not_mine"};
    private static final List<String> FINDINGS = List.of(
            "Нужна поставка до конца квартала, объём посчитали вместе", "Сравнивают нас с двумя другими, важен срок", "Старый поставщик подвёл, готовы начать с пробной партии");
    private static final List<String> DECIDERS = List.of("Директор, после согласования с главным инженером", "Начальник снабжения", "Собственник сам");
    private static final List<String> STEPS = List.of("Отправить предложение и созвониться", "Показать образец на встрече", "Согласовать спецификацию");

    private final Dice dice;
    private final OffsetDateTime now;
    private final Staff staff;
    private final List<HandOverRecord> handOvers = new ArrayList<>();

    Together(Dice dice, OffsetDateTime now, Staff staff) {
        this.dice = dice;
        this.now = now;
        this.staff = staff;
    }

    void write(DSLContext sql, List<Sales.Sale> sales) {
        var active = staff.id("active");
        var latest = sales.stream()
                .filter(sale -> sale.deal().getOwnerId().equals(active) || sale.deal().getOwnerId().equals(staff.id("active2")))
                .sorted(java.util.Comparator.comparing((Sales.Sale sale) -> sale.deal().getCreatedAt()).reversed())
                .limit(HANDED)
                .toList();
        for (var i = 0; i < latest.size(); i += 1 + i / 20) {
            handed(latest.get(i));
        }
        offer(sales);
        handOvers.sort(java.util.Comparator.comparing(HandOverRecord::getCreatedAt));
        Bulk.insert(sql, handOvers);
        away(sql, "passive2", "illness", -2, 4, "passive");
        away(sql, "active", "trip", -9, -4, "active2");
        latest.stream()
                .filter(sale -> sale.deal().getOwnerId().equals(active) && sale.deal().getState().equals("open"))
                .limit(3)
                .forEach(sale -> done(sql, sale.deal().getId()));
        model(sql);
    }

    /// Most are accepted; of those that were returned most came again with better notes.
    private void handed(Sales.Sale sale) {
        var deal = sale.deal();
        var offered = deal.getCreatedAt().plusMinutes(dice.between(5, 50));
        if (dice.chance(0.25)) {
            var back = handOver(deal.getId(), null, deal.getTitle(), "caller", deal.getOwnerId(), offered.minusHours(20));
            answer(back, "returned", dice.between(10, 200));
            back.setReturnReason(dice.pick(REASONS));
        } else if (dice.chance(0.12)) {
            answer(handOver(deal.getId(), null, deal.getTitle(), "caller", deal.getOwnerId(), offered.minusHours(30)), "expired", 480);
        }
        answer(handOver(deal.getId(), null, deal.getTitle(), "caller", deal.getOwnerId(), offered), "accepted", dice.between(4, 240));
    }

    /// What waits at this moment: a deal for an active seller, a customer for the account manager; and one that came back.
    private void offer(List<Sales.Sale> sales) {
        sales.stream()
                .filter(sale -> sale.deal().getState().equals("open") && sale.deal().getOwnerId().equals(staff.id("active2")))
                .limit(1)
                .forEach(sale -> handOver(sale.deal().getId(), null, sale.deal().getTitle(), "active2", staff.id("active"), now.minusMinutes(50)));
        sales.stream()
                .filter(sale -> sale.deal().getState().equals("won") && sale.deal().getOwnerId().equals(staff.id("passive")))
                .reduce((first, last) -> last)
                .ifPresent(sale -> {
                    var customer = handOver(null, sale.deal().getCompanyId(), sale.client().name(), "passive", staff.id("account"), now.minusMinutes(90));
                    customer.setByRule(true);
                });
        sales.stream()
                .filter(sale -> sale.deal().getState().equals("open") && sale.deal().getOwnerId().equals(staff.id("passive")))
                .reduce((first, last) -> last)
                .ifPresent(sale -> {
                    var back = handOver(sale.deal().getId(), null, sale.deal().getTitle(), "passive", staff.id("active"), now.minusHours(26));
                    answer(back, "returned", 75);
                    back.setReturnReason("not_mine");
                });
    }

    private HandOverRecord handOver(@Nullable UUID deal, @Nullable UUID company, String title, String giver, UUID receiver, OffsetDateTime at) {
        var handOver = new HandOverRecord();
        handOver.setId(dice.id(at));
        handOver.setTitle(title);
        handOver.setDealId(deal);
        handOver.setCompanyId(company);
        handOver.setGiverId(staff.id(giver));
        handOver.setReceiverId(receiver);
        handOver.setFindings(dice.pick(FINDINGS));
        handOver.setDecisionMaker(dice.pick(DECIDERS));
        handOver.setNextStep(dice.pick(STEPS));
        handOver.setByRule(false);
        handOver.setState("offered");
        handOver.setAnswerUntil(at.plusHours(24));
        handOver.setVersion(1);
        handOver.setCreatedAt(at);
        handOver.setUpdatedAt(at);
        handOvers.add(handOver);
        return handOver;
    }

    private static void answer(HandOverRecord handOver, String state, int minutes) {
        handOver.setState(state);
        handOver.setAnsweredAt(handOver.getCreatedAt().plusMinutes(minutes));
    }

    private void away(DSLContext sql, String who, String kind, int first, int last, String deputy) {
        var today = now.atZoneSameInstant(Dice.MOSCOW).toLocalDate();
        var absence = new AbsenceRecord();
        absence.setKind(kind);
        absence.setEmployeeId(staff.id(who));
        absence.setDeputyId(staff.id(deputy));
        absence.setFirstDay(today.plusDays(first));
        absence.setLastDay(today.plusDays(last));
        Bulk.insert(sql, List.of(absence));
    }

    /// What the deputy did while the seller was on his trip.
    private void done(DSLContext sql, UUID deal) {
        LocalDate day = now.atZoneSameInstant(Dice.MOSCOW).toLocalDate().minusDays(dice.between(4, 8));
        var at = dice.atWork(day);
        var operation = dice.id(at);
        sql.insertInto(OPERATION)
                .set(OPERATION.ID, operation)
                .set(OPERATION.AT, at)
                .set(OPERATION.EMPLOYEE_ID, staff.id("active2"))
                .set(OPERATION.ON_BEHALF_OF, staff.id("active"))
                .set(OPERATION.WAY, "demo")
                .execute();
        var change = new ChangeRecord();
        change.setId(dice.id(at));
        change.setOperationId(operation);
        change.setAt(at);
        change.setKind("deal");
        change.setRecordId(deal);
        change.setAction("changed");
        change.setBefore(JSONB.jsonb("{\"description\": null}"));
        change.setAfter(JSONB.jsonb("{\"description\": \"Созвонились, ждут расчёт\"}"));
        Bulk.insert(sql, List.of(change));
    }

    private static void model(DSLContext sql) {
        var model = new SalesModelRecord();
        model.setName("Вся компания");
        model.setType("three");
        model.setKeeperRule("load");
        Bulk.insert(sql, List.of(model));
    }
}
