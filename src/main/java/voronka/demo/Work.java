package voronka.demo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import voronka.db.tenant.tables.records.ActivityRecord;

/// What the people of the demo company did and are about to do.
final class Work {

    private final Dice dice;
    private final OffsetDateTime now;
    private final List<ActivityRecord> activities = new ArrayList<>();

    Work(Dice dice, OffsetDateTime now) {
        this.dice = dice;
        this.now = now;
    }

    /// One or two contacts in each stage; an open deal mostly has its next step (S130), some are late, some were forgotten.
    void about(Sales.Sale sale) {
        var deal = sale.deal();
        for (var move : sale.moves()) {
            for (var i = dice.between(0, 2); i > 0; i--) {
                done(sale, dice.soonAtWork(move.getMovedAt().plusMinutes(dice.between(5, 600))));
            }
        }
        if (deal.getState().equals("open") && dice.chance(0.84)) {
            var days = dice.chance(0.15) ? -dice.between(1, 4) : dice.chance(0.3) ? 0 : dice.between(1, 9);
            planned(sale, dice.atWork(now.plusDays(days)));
        }
    }

    void write(DSLContext sql) {
        Bulk.insert(sql, activities);
    }

    private void done(Sales.Sale sale, OffsetDateTime at) {
        if (at.isAfter(now)) {
            return;
        }
        var kind = dice.pick("call", "call", "call", "letter", "letter", "meeting", "message", "note", "task", "visit");
        var activity = activity(sale, kind, at);
        activity.setDoneAt(at);
        if (kind.equals("call")) {
            activity.setDirection(sale.deal().getSaleMode().equals("passive") && dice.chance(0.5) ? "in" : "out");
            activity.setResult(dice.pick("talked", "talked", "talked", "no_answer", "call_later"));
            activity.setDurationMinutes(activity.getResult().equals("talked") ? dice.between(1, 18) : 0);
        } else if (!kind.equals("note")) {
            activity.setResult("done");
        }
        activity.setBody(dice.chance(0.35) ? dice.pick("Просит расчёт до пятницы.", "Решает вместе с главным инженером.", "Сравнивает с двумя другими.", "Важен срок, цена вторая.", "Прислали план помещений.") : null);
    }

    private void planned(Sales.Sale sale, OffsetDateTime at) {
        var activity = activity(sale, dice.pick("call", "call", "task", "meeting", "letter"), at);
        activity.setCreatedAt(earlier(now.minusHours(dice.between(2, 90)), now));
        activity.setPlannedAt(at);
        activity.setDurationMinutes(dice.pick(15, 30, 60));
    }

    private static OffsetDateTime earlier(OffsetDateTime a, OffsetDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    private ActivityRecord activity(Sales.Sale sale, String kind, OffsetDateTime at) {
        var deal = sale.deal();
        var activity = new ActivityRecord();
        activity.setId(dice.id(at));
        activity.setKind(kind);
        activity.setTitle(titleOf(kind));
        activity.setOwnerId(deal.getOwnerId());
        activity.setCompanyId(deal.getCompanyId());
        activity.setPersonId(deal.getPersonId());
        activity.setDealId(deal.getId());
        activity.setCreatedAt(earlier(at, now));
        activity.setUpdatedAt(activity.getCreatedAt());
        activities.add(activity);
        return activity;
    }

    /// A call about a request that has no deal.
    void called(UUID request, @Nullable UUID owner, OffsetDateTime at, boolean done) {
        var activity = new ActivityRecord();
        activity.setId(dice.id(at));
        activity.setKind("call");
        activity.setTitle(titleOf("call"));
        activity.setOwnerId(owner);
        activity.setRequestId(request);
        activity.setUpdatedAt(earlier(at, now));
        activity.setCreatedAt(earlier(at, now));
        activity.setDirection("out");
        if (done) {
            activity.setDoneAt(at);
            activity.setResult("talked");
        } else {
            activity.setPlannedAt(at);
        }
        activities.add(activity);
    }

    private String titleOf(String kind) {
        return switch (kind) {
            case "call" -> dice.pick("Уточнить потребность", "Согласовать расчёт", "Узнать решение", "Назначить встречу");
            case "meeting" -> dice.pick("Встреча на объекте", "Показать оборудование");
            case "visit" -> "Выезд на замер";
            case "letter" -> dice.pick("Коммерческое предложение", "Ответ на вопросы", "Паспорта оборудования");
            case "message" -> dice.pick("Напомнил о счёте", "Отправил фото монтажа");
            case "task" -> dice.pick("Подготовить расчёт", "Собрать документы", "Проверить наличие");
            default -> "Заметка";
        };
    }
}
