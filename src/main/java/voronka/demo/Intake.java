package voronka.demo;

import static voronka.db.tenant.Tables.REQUEST;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import voronka.db.tenant.tables.records.RequestRecord;
import voronka.requests.Concreteness;

/// The requests of the demo company: most became deals, some were refused or spam, a few wait at this moment.
final class Intake {

    private final Dice dice;
    private final OffsetDateTime now;
    private final Work work;
    private final List<UUID> refusals;
    private final Concreteness concreteness;
    private final UUID form;
    private final List<RequestRecord> requests = new ArrayList<>();
    private final Map<RequestRecord, UUID> passed = new LinkedHashMap<>();

    Intake(Dice dice, OffsetDateTime now, Work work, List<UUID> refusals, Concreteness concreteness, UUID form) {
        this.dice = dice;
        this.now = now;
        this.work = work;
        this.refusals = refusals;
        this.concreteness = concreteness;
        this.form = form;
    }

    /// The request from which a passive sale began.
    void before(Sales.Sale sale) {
        var deal = sale.deal();
        var request = request(deal.getCreatedAt().minusMinutes(dice.between(4, 55)), sale.client().personName());
        request.setCompanyName(sale.client().name());
        request.setPhones(sale.client().phones());
        request.setEmails(sale.client().emails());
        request.setSource(deal.getSource());
        request.setState("converted");
        request.setOwnerId(deal.getOwnerId());
        request.setTakenAt(deal.getCreatedAt().minusMinutes(2));
        answered(request, request.getTakenAt());
        request.setClosedAt(deal.getCreatedAt());
        request.setCompanyId(deal.getCompanyId());
        request.setPersonId(deal.getPersonId());
        request.setDealId(deal.getId());
    }

    void refused(UUID owner, OffsetDateTime at) {
        var request = request(at, someone());
        request.setState("refused");
        request.setOwnerId(owner);
        request.setTakenAt(at.plusMinutes(dice.between(3, 70)));
        request.setClosedAt(at.plusHours(dice.between(2, 60)));
        request.setRefusalReasonId(refusals.get(dice.between(0, Math.max(0, refusals.size() - 2))));
        answered(request, request.getTakenAt().plusMinutes(dice.between(1, 6)));
        work.called(request.getId(), owner, request.getTakenAt(), true);
    }

    void spam(OffsetDateTime at) {
        var request = request(at, "Seo Promo");
        request.setText("Продвинем ваш сайт в топ за 3 дня, первая неделя бесплатно!");
        request.setState("spam");
        request.setClosedAt(at.plusHours(1));
    }

    void inWork(UUID owner, OffsetDateTime at) {
        var request = request(at, someone());
        request.setState("in_work");
        request.setOwnerId(owner);
        request.setTakenAt(at.plusMinutes(dice.between(2, 30)));
        if (dice.chance(0.7)) {
            answered(request, request.getTakenAt().plusMinutes(dice.between(1, 20)));
            work.called(request.getId(), owner, dice.atWork(now.plusDays(dice.between(0, 3))), false);
        }
    }

    void waiting(OffsetDateTime at) {
        clock(request(at, someone()), now.minusMinutes(dice.between(1, 52)));
    }

    /// One that the first seller did not answer within the hour, and then the second did.
    void passedOn(UUID first, UUID second, OffsetDateTime at) {
        var request = request(at, someone());
        request.setState("refused");
        request.setOwnerId(first);
        request.setTakenAt(at.plusMinutes(dice.between(1, 20)));
        request.setClosedAt(at.plusHours(dice.between(4, 60)));
        request.setRefusalReasonId(refusals.get(dice.between(0, Math.max(0, refusals.size() - 2))));
        clock(request, at.plusHours(1));
        answered(request, at.plusMinutes(60 + dice.between(2, 40)));
        request.setAnsweredById(second);
        passed.put(request, second);
    }

    void write(DSLContext sql) {
        requests.sort(Comparator.comparing(RequestRecord::getCreatedAt));
        requests.forEach(request -> concreteness.rate(request, request.getPersonId() != null));
        sql.execute("set local voronka.pass = 'taken'");
        Bulk.insert(sql, requests);
        sql.execute("set local voronka.pass = 'clock'");
        passed.forEach((request, to) -> sql.update(REQUEST)
                .set(REQUEST.OWNER_ID, to)
                .set(REQUEST.TAKEN_AT, request.getCreatedAt().plusHours(1))
                .set(REQUEST.CLOCK_PASSES, 1)
                .where(REQUEST.ID.eq(request.getId()))
                .execute());
        sql.execute("set local voronka.pass = ''");
    }

    private static void answered(RequestRecord request, OffsetDateTime at) {
        request.setFirstContactAt(at);
        request.setAnsweredById(request.getOwnerId());
        request.setAnswerMinutes((int) Duration.between(request.getCreatedAt(), at).toMinutes());
        if (request.getClockFrom() == null) {
            clock(request, request.getCreatedAt());
        }
    }

    private static void clock(RequestRecord request, OffsetDateTime from) {
        request.setClockFrom(from);
        request.setClockHalf(from.plusMinutes(30));
        request.setClockFifth(from.plusMinutes(48));
        request.setClockDue(from.plusMinutes(60));
    }

    private RequestRecord request(OffsetDateTime at, @Nullable String name) {
        var text = dice.pick(Words.QUESTIONS).formatted(dice.pick(Words.OBJECTS));
        var request = new RequestRecord();
        request.setId(dice.id(at));
        request.setTitle(text.length() > 60 ? text.substring(0, text.lastIndexOf(' ', 60)) + "…" : text);
        request.setText(text);
        request.setChannel(dice.pick("form", "form", "phone", "phone", "mail", "messenger"));
        request.setSource(dice.pick(Words.SOURCES));
        request.setFormId(request.getChannel().equals("form") ? form : null);
        request.setPersonName(name);
        request.setPhones(Customers.phone(dice));
        request.setEmails(JSONB.jsonb("[]"));
        request.setTemperature("hot");
        request.setState("new");
        request.setClockGive(false);
        request.setClockOff(false);
        request.setClockWarned(0);
        request.setClockPasses(0);
        request.setCreatedAt(at);
        request.setUpdatedAt(at);
        requests.add(request);
        return request;
    }

    private String someone() {
        var woman = dice.chance(0.5);
        return dice.pick(woman ? Words.WOMEN : Words.MEN) + (dice.chance(0.5) ? " " + surname(woman) : "");
    }

    private String surname(boolean woman) {
        var surname = dice.pick(Words.SURNAMES);
        return woman ? Words.feminine(surname) : surname;
    }
}
