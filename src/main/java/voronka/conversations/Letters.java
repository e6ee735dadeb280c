package voronka.conversations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.LETTER;
import static voronka.db.tenant.Tables.LETTER_FILE;
import static voronka.db.tenant.Tables.LETTER_THREAD;
import static voronka.db.tenant.Tables.MAIL_BOX;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.customers.Emails;
import voronka.files.StoredFiles;
import voronka.records.Catalogue;
import voronka.records.Operations;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Refused;
import voronka.requests.RequestConverted;

/// What people do with letters: send, answer, send once more, say what they are about.
@Service
@Transactional
public class Letters {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
    private static final int LONGEST = 500_000;
    private static final int MOST_RECEIVERS = 100;

    private final DSLContext sql;
    private final MailBoxes boxes;
    private final LetterQueries queries;
    private final LetterThreads threads;
    private final LetterActivities activities;
    private final CustomerMailQueries customers;
    private final Clerk clerk;
    private final StoredFiles files;
    private final Catalogue catalogue;
    private final RecordQueries records;
    private final Operations operations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(
            DSLContext sql,
            MailBoxes boxes,
            LetterQueries queries,
            LetterThreads threads,
            LetterActivities activities,
            CustomerMailQueries customers,
            Clerk clerk,
            StoredFiles files,
            Catalogue catalogue,
            RecordQueries records,
            Operations operations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.boxes = boxes;
        this.queries = queries;
        this.threads = threads;
        this.activities = activities;
        this.customers = customers;
        this.clerk = clerk;
        this.files = files;
        this.catalogue = catalogue;
        this.records = records;
        this.operations = operations;
        this.events = events;
        this.clock = clock;
    }

    /// Gives a letter to the outbox, which sends it in a moment and for as long as it takes.
    public UUID send(LetterDraft draft) {
        Rights.require(Action.CREATE, "activity");
        if (sql.fetchExists(LETTER, LETTER.ID.eq(draft.id()), LETTER.EMPLOYEE_ID.eq(Caller.current().id()))) {
            return draft.id();
        }
        var box = boxes.writable().stream()
                .filter(one -> one.id().equals(draft.box()))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.of("box", "conversations.letter.box")));
        refuse(problems(draft));
        var answered = draft.answers() == null ? null : answered(draft.answers());
        operations.begin();
        write(draft, box, answered);
        files(draft);
        threads.count(thread(draft.id()), false, now());
        events.publishEvent(new LetterGiven(draft.id()));
        operations.touched("letter", thread(draft.id()));
        return draft.id();
    }

    /// A letter that could not be sent, or of which nobody knows whether it was.
    public void sendAgain(UUID id) {
        Rights.require(Action.CREATE, "activity");
        var letter = queries.letter(id);
        var mine = boxes.writable().stream().map(MailBox::id).toList();
        operations.begin();
        var again = sql.update(LETTER)
                .set(LETTER.STATE, "waiting")
                .where(LETTER.ID.eq(id), LETTER.STATE.in("failed", "unsure"), LETTER.BOX_ID.in(mine))
                .execute();
        if (again == 0) {
            throw new Refused(Problem.of("state", "conversations.letter.again"));
        }
        events.publishEvent(new LetterGiven(id));
        operations.touched("letter", letter.thread());
    }

    /// Says what a thread is about; its lines move to that record's feed.
    public void link(UUID thread, @Nullable String kind, @Nullable UUID record) {
        Rights.require(Action.EDIT, "activity");
        requireOwn(thread);
        var link = kind == null || record == null ? LetterLink.NONE : linkTo(kind, record);
        operations.begin();
        var before = threads.linkOf(thread);
        threads.link(thread, link);
        clerk.actFor(Caller.current(), () -> {
            move(thread, link);
            return thread;
        });
        touched(before);
        touched(link);
        operations.touched("letter", thread);
    }

    /// Opened by somebody whose business it is.
    public void read(UUID thread) {
        if (isOwn(thread) && threads.read(thread)) {
            operations.begin();
            operations.touched("letter", thread);
        }
    }

    /// The letters of a request are the deal's from now on.
    @EventListener
    void on(RequestConverted converted) {
        sql.update(LETTER_THREAD)
                .set(LETTER_THREAD.DEAL_ID, converted.deal())
                .set(LETTER_THREAD.COMPANY_ID, orElse(LETTER_THREAD.COMPANY_ID, converted.company()))
                .set(LETTER_THREAD.PERSON_ID, orElse(LETTER_THREAD.PERSON_ID, converted.person()))
                .where(LETTER_THREAD.REQUEST_ID.eq(converted.request()), LETTER_THREAD.DEAL_ID.isNull())
                .execute();
    }

    private static Field<UUID> orElse(Field<UUID> column, @Nullable UUID otherwise) {
        return coalesce(column, val(otherwise, column));
    }

    private LetterView answered(UUID id) {
        var letter = queries.letter(id);
        if (!letter.isFull()) {
            throw new NotFound();
        }
        return letter;
    }

    private static List<Problem> problems(LetterDraft draft) {
        var problems = new ArrayList<Problem>();
        var receivers = Emails.read(draft.to() + "," + draft.cc());
        if (Emails.read(draft.to()).isEmpty()) {
            problems.add(Problem.of("to", "conversations.letter.to"));
        } else if (receivers.size() > MOST_RECEIVERS) {
            problems.add(Problem.of("to", "conversations.letter.to.many"));
        }
        Stream.of("to", "cc").forEach(field -> Emails.refused(field.equals("to") ? draft.to() : draft.cc()).stream()
                .findFirst()
                .ifPresent(wrong -> problems.add(Problem.of(field, "conversations.letter.address", wrong))));
        if (draft.text().isBlank() && draft.files().isEmpty()) {
            problems.add(Problem.of("text", "conversations.letter.empty"));
        } else if (draft.text().length() > LONGEST) {
            problems.add(Problem.of("text", "conversations.letter.long"));
        }
        return problems;
    }

    private void write(LetterDraft draft, MailBox box, @Nullable LetterView answered) {
        var to = correspondents(draft.to());
        var link = answered != null ? threads.linkOf(answered.thread()) : linkOf(draft);
        var goesOn = answered != null && boxOf(answered.thread()).equals(box.id());
        var thread = goesOn && answered != null
                ? answered.thread()
                : threads.open(box.id(), draft.subject(), other(to.getFirst(), answered), link, now());
        var messageId = "<" + draft.id() + "@" + box.address().substring(box.address().lastIndexOf('@') + 1) + ">";
        var row = sql.newRecord(LETTER);
        row.setId(draft.id());
        row.setBoxId(box.id());
        row.setThreadId(thread);
        row.setDirection("out");
        row.setState("waiting");
        row.setMessageId(messageId);
        row.setFingerprint(sha256(messageId));
        row.setAnswers(answered == null ? new String[0] : answers(answered.id()));
        row.setFromAddress(box.address());
        row.setFromName(box.name());
        row.setRecipients(Recipients.json(to, correspondents(draft.cc())));
        row.setSubject(oneLine(draft.subject()));
        row.setText(text(draft, box, answered));
        row.setSentAt(now());
        row.setAt(now());
        row.setEmployeeId(Caller.current().id());
        row.insert();
    }

    /// With the name he gave himself, where he wrote first.
    private static Correspondent other(Correspondent to, @Nullable LetterView answered) {
        return answered != null && answered.from().address().equals(to.address()) ? answered.from() : to;
    }

    private LetterLink linkOf(LetterDraft draft) {
        return draft.kind() == null || draft.record() == null ? LetterLink.NONE : linkTo(draft.kind(), draft.record());
    }

    private LetterLink linkTo(String kind, UUID record) {
        if (!List.of("request", "deal", "company", "person").contains(kind)) {
            throw new Refused(Problem.of("kind", "conversations.link.kind"));
        }
        records.get(catalogue.kind(kind), record);
        return customers.completed(new LetterLink(
                kind.equals("request") ? record : null,
                kind.equals("deal") ? record : null,
                kind.equals("company") ? record : null,
                kind.equals("person") ? record : null));
    }

    /// The ids that an answer names: what the answered letter named, then the letter itself.
    private String[] answers(UUID answered) {
        var letter = sql.fetchSingle(LETTER, LETTER.ID.eq(answered));
        return Stream.concat(Stream.of(letter.getAnswers()), Stream.ofNullable(letter.getMessageId()))
                .distinct()
                .toArray(String[]::new);
    }

    private static String text(LetterDraft draft, MailBox box, @Nullable LetterView answered) {
        var text = new StringBuilder(draft.text().replace("\r\n", "\n").replace("\0", "").strip());
        if (!box.signature().isBlank()) {
            text.append("\n\n-- \n").append(box.signature());
        }
        if (draft.quote() && answered != null) {
            text.append("\n\n")
                    .append(voronka.web.Texts.t(
                            "conversations.letter.wrote",
                            MOMENT.withLocale(LocaleContextHolder.getLocale())
                                    .format(answered.at().atZoneSameInstant(Caller.current().zone())),
                            answered.from().toString()))
                    .append("\n")
                    .append(Quotes.quoted(answered.text()));
        }
        return text.toString();
    }

    private void files(LetterDraft draft) {
        var position = 0;
        for (var file : files.hang(draft.files(), "letter", draft.id())) {
            sql.insertInto(LETTER_FILE)
                    .set(LETTER_FILE.LETTER_ID, draft.id())
                    .set(LETTER_FILE.FILE_ID, file.id())
                    .set(LETTER_FILE.POSITION, position++)
                    .execute();
        }
    }

    private void move(UUID thread, LetterLink link) {
        for (var letter : sql.selectFrom(LETTER).where(LETTER.THREAD_ID.eq(thread)).fetch()) {
            if (letter.getActivityId() != null) {
                activities.move(letter.getActivityId(), link);
            } else if (List.of("stored", "sent").contains(letter.getState())) {
                boxes.find(letter.getBoxId())
                        .flatMap(box -> activities.write(
                                box, link, letter.getDirection(), letter.getSubject(), letter.getAt(), letter.getEmployeeId()))
                        .ifPresent(activity -> {
                            letter.setActivityId(activity);
                            letter.update();
                        });
            }
        }
    }

    private void touched(LetterLink link) {
        Optional.ofNullable(link.request()).ifPresent(id -> operations.touched("request", id));
        Optional.ofNullable(link.deal()).ifPresent(id -> operations.touched("deal", id));
        Optional.ofNullable(link.company()).ifPresent(id -> operations.touched("company", id));
        Optional.ofNullable(link.person()).ifPresent(id -> operations.touched("person", id));
    }

    private void requireOwn(UUID thread) {
        queries.link(thread);
        if (!isOwn(thread)) {
            throw new NotFound();
        }
    }

    /// Of a shared box, or the caller's own.
    private boolean isOwn(UUID thread) {
        return sql.fetchExists(sql.selectOne()
                .from(LETTER_THREAD)
                .join(MAIL_BOX)
                .on(MAIL_BOX.ID.eq(LETTER_THREAD.BOX_ID))
                .where(
                        LETTER_THREAD.ID.eq(thread),
                        MAIL_BOX.OWNER_ID.isNull().or(MAIL_BOX.OWNER_ID.eq(Caller.current().id()))));
    }

    private UUID thread(UUID letter) {
        return sql.select(LETTER.THREAD_ID).from(LETTER).where(LETTER.ID.eq(letter)).fetchSingle().value1();
    }

    private UUID boxOf(UUID thread) {
        return sql.select(LETTER_THREAD.BOX_ID)
                .from(LETTER_THREAD)
                .where(LETTER_THREAD.ID.eq(thread))
                .fetchSingle()
                .value1();
    }

    private static List<Correspondent> correspondents(String text) {
        return Emails.read(text).stream().map(address -> new Correspondent(address, "")).toList();
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}]+", " ").strip();
        return line.length() <= 500 ? line : line.substring(0, 500);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
