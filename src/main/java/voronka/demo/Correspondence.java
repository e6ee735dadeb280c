package voronka.demo;

import static voronka.db.tenant.Tables.MAIL_BOX;
import static voronka.db.tenant.Tables.MAIL_HEALTH;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import voronka.db.tenant.tables.records.ActivityRecord;
import voronka.db.tenant.tables.records.LetterRecord;
import voronka.db.tenant.tables.records.LetterThreadRecord;
import voronka.records.ContactData;

/// What customers and sellers of the demo company wrote one another of late. Its box is off: there is no such server.
final class Correspondence {

    private static final String ADDRESS = "sales@severny-veter.example";
    private static final int THREADS = 60;

    private record Exchange(String subject, String question, String answer, String thanks) {}

    private static final List<Exchange> EXCHANGES = List.of(
            new Exchange(
                    "Коммерческое предложение",
                    "Добрый день!\nПришлите, пожалуйста, коммерческое предложение по нашему списку. Важен срок поставки.",
                    "Здравствуйте!\nПредложение собрали, срок – две недели со дня оплаты. Если нужен монтаж, посчитаем отдельно.",
                    "Спасибо, передал руководителю. Ответим до конца недели."),
            new Exchange(
                    "Вопрос по договору",
                    "Здравствуйте.\nЮристы просят уточнить пункт о гарантии: с какого дня считаются 24 месяца?",
                    "Добрый день!\nСо дня подписания накладной. Исправили формулировку в пункте 6.2.",
                    "Так годится, подписываем."),
            new Exchange(
                    "Сроки отгрузки",
                    "Коллеги, когда отгрузка? Монтажники ждут на объекте.",
                    "Добрый день! Заказ собран, машина выходит завтра утром, водитель позвонит за два часа.",
                    "Отлично, пропуск заказали."),
            new Exchange(
                    "Счёт на оплату",
                    "Добрый день! Вышлите счёт, сегодня проведём оплату.",
                    "Здравствуйте! Счёт выставили, он действует пять дней.",
                    "Оплатили, платёжное поручение пришлём."));

    private final Dice dice;
    private final UUID box;
    private final List<LetterThreadRecord> threads = new ArrayList<>();
    private final List<LetterRecord> letters = new ArrayList<>();
    private final List<ActivityRecord> activities = new ArrayList<>();
    private final OffsetDateTime now;

    Correspondence(Dice dice, OffsetDateTime now) {
        this.dice = dice;
        this.now = now;
        this.box = dice.id(now);
    }

    void about(List<Sales.Sale> sales) {
        sales.stream()
                .filter(sale -> sale.deal().getState().equals("open"))
                .filter(sale -> !ContactData.emails(sale.client().emails()).isEmpty())
                .sorted(java.util.Comparator.comparing((Sales.Sale sale) -> sale.deal().getCreatedAt()).reversed())
                .limit(THREADS)
                .forEach(this::exchange);
    }

    private void exchange(Sales.Sale sale) {
        var words = dice.pick(EXCHANGES.toArray(Exchange[]::new));
        var at = dice.soonAtWork(now.minusDays(dice.between(1, 9)).minusMinutes(dice.between(10, 400)));
        var thread = thread(sale, words, at);
        letter(sale, thread, words.subject(), words.question(), "in", at);
        if (dice.chance(0.75)) {
            letter(sale, thread, "Re: " + words.subject(), words.answer(), "out", at.plusMinutes(dice.between(12, 190)));
            if (dice.chance(0.5)) {
                letter(sale, thread, "Re: " + words.subject(), words.thanks(), "in", at.plusMinutes(dice.between(200, 600)));
            }
        }
    }

    private LetterThreadRecord thread(Sales.Sale sale, Exchange words, OffsetDateTime at) {
        var thread = new LetterThreadRecord();
        thread.setId(dice.id(at));
        thread.setBoxId(box);
        thread.setSubject(words.subject());
        thread.setAddress(ContactData.emails(sale.client().emails()).getFirst());
        thread.setName(sale.client().personName());
        thread.setDealId(sale.deal().getId());
        thread.setCompanyId(sale.client().company());
        thread.setPersonId(sale.client().person());
        thread.setLetters(0);
        thread.setCreatedAt(at);
        threads.add(thread);
        return thread;
    }

    private void letter(
            Sales.Sale sale, LetterThreadRecord thread, String subject, String text, String direction, OffsetDateTime at) {
        if (at.isAfter(now)) {
            return;
        }
        var isIn = direction.equals("in");
        var letter = new LetterRecord();
        letter.setId(dice.id(at));
        letter.setBoxId(box);
        letter.setThreadId(thread.getId());
        letter.setDirection(direction);
        letter.setState(isIn ? "stored" : "sent");
        letter.setMessageId("<" + letter.getId() + "@severny-veter.example>");
        letter.setFingerprint(letter.getId().toString().getBytes(StandardCharsets.US_ASCII));
        letter.setFromAddress(isIn ? thread.getAddress() : ADDRESS);
        letter.setFromName(isIn ? thread.getName() : "Отдел продаж «Северный ветер»");
        letter.setRecipients(to(isIn ? ADDRESS : thread.getAddress()));
        letter.setSubject(subject);
        letter.setText(text);
        letter.setAt(at);
        letter.setEmployeeId(isIn ? null : sale.deal().getOwnerId());
        letter.setActivityId(activity(sale, subject, direction, at));
        letter.setCreatedAt(at);
        letters.add(letter);
        thread.setLetters(thread.getLetters() + 1);
        thread.setLastAt(at);
        thread.setLastIn(isIn);
        thread.setUnread(isIn && at.isAfter(now.minusHours(30)));
    }

    private UUID activity(Sales.Sale sale, String subject, String direction, OffsetDateTime at) {
        var activity = new ActivityRecord();
        activity.setId(dice.id(at));
        activity.setKind("letter");
        activity.setTitle(subject);
        activity.setDirection(direction);
        activity.setDoneAt(at);
        activity.setResult(direction.equals("out") ? "done" : null);
        activity.setOwnerId(sale.deal().getOwnerId());
        activity.setDealId(sale.deal().getId());
        activity.setCompanyId(sale.client().company());
        activity.setPersonId(sale.client().person());
        activity.setCreatedAt(at);
        activity.setUpdatedAt(at);
        activities.add(activity);
        return activity.getId();
    }

    private static JSONB to(String address) {
        return JSONB.jsonb("{\"to\":[{\"address\":\"%1$s\",\"name\":\"\"}],\"cc\":[],\"text\":\"%1$s\"}".formatted(address));
    }

    void write(DSLContext sql) {
        sql.insertInto(MAIL_BOX)
                .set(MAIL_BOX.ID, box)
                .set(MAIL_BOX.ADDRESS, ADDRESS)
                .set(MAIL_BOX.NAME, "Отдел продаж «Северный ветер»")
                .set(MAIL_BOX.IMAP_HOST, "imap.severny-veter.example")
                .set(MAIL_BOX.IMAP_PORT, 993)
                .set(MAIL_BOX.IMAP_SECURITY, "tls")
                .set(MAIL_BOX.SMTP_HOST, "smtp.severny-veter.example")
                .set(MAIL_BOX.SMTP_PORT, 465)
                .set(MAIL_BOX.SMTP_SECURITY, "tls")
                .set(MAIL_BOX.LOGIN, ADDRESS)
                .set(MAIL_BOX.SINCE, now.minusYears(1))
                .set(MAIL_BOX.ACTIVE, false)
                .execute();
        sql.insertInto(MAIL_HEALTH).set(MAIL_HEALTH.BOX_ID, box).execute();
        var written = threads.stream().filter(thread -> thread.getLetters() > 0).toList();
        if (!written.isEmpty()) {
            Bulk.insert(sql, activities);
            Bulk.insert(sql, written);
            Bulk.insert(sql, letters);
        }
    }
}
