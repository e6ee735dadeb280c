package voronka.demo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import voronka.db.tenant.tables.records.RequestRecord;

/// The requests of the demo company: most became deals, some were refused or spam, a few wait at this moment.
final class Intake {

    private final Dice dice;
    private final OffsetDateTime now;
    private final Work work;
    private final List<UUID> refusals;
    private final List<RequestRecord> requests = new ArrayList<>();

    Intake(Dice dice, OffsetDateTime now, Work work, List<UUID> refusals) {
        this.dice = dice;
        this.now = now;
        this.work = work;
        this.refusals = refusals;
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
        request.setFirstContactAt(request.getTakenAt());
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
            work.called(request.getId(), owner, dice.atWork(now.plusDays(dice.between(0, 3))), false);
        }
    }

    void waiting(OffsetDateTime at) {
        request(at, someone());
    }

    void write(DSLContext sql) {
        requests.sort(java.util.Comparator.comparing(RequestRecord::getCreatedAt));
        Bulk.insert(sql, requests);
    }

    private RequestRecord request(OffsetDateTime at, @Nullable String name) {
        var text = dice.pick(Words.QUESTIONS).formatted(dice.pick(Words.OBJECTS));
        var request = new RequestRecord();
        request.setId(dice.id(at));
        request.setTitle(text.length() > 60 ? text.substring(0, text.lastIndexOf(' ', 60)) + "…" : text);
        request.setText(text);
        request.setChannel(dice.pick("form", "form", "phone", "phone", "mail", "messenger"));
        request.setSource(dice.pick(Words.SOURCES));
        request.setPersonName(name);
        request.setPhones(Customers.phone(dice));
        request.setEmails(JSONB.jsonb("[]"));
        request.setTemperature("hot");
        request.setState("new");
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
