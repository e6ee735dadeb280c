package voronka.conversations;

import static voronka.db.tenant.Tables.LETTER;
import static voronka.db.tenant.Tables.LETTER_FILE;
import static voronka.db.tenant.Tables.LETTER_PLACE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.db.tenant.tables.records.LetterRecord;
import voronka.files.StoredFiles;
import voronka.records.Operations;

/// Takes letters in: each once, whole, with its place, its thread, its request and its line in the feed in one
/// transaction, or not at all (S75, S88).
@Service
public class LetterIntake {

    private static final long LARGEST = 100L * 1024 * 1024;
    private static final int LONGEST_TEXT = 1_000_000;

    private final DSLContext sql;
    private final Clerk clerk;
    private final LetterLinks links;
    private final LetterThreads threads;
    private final LetterActivities activities;
    private final StoredFiles files;
    private final Operations operations;

    LetterIntake(
            DSLContext sql,
            Clerk clerk,
            LetterLinks links,
            LetterThreads threads,
            LetterActivities activities,
            StoredFiles files,
            Operations operations) {
        this.sql = sql;
        this.clerk = clerk;
        this.links = links;
        this.threads = threads;
        this.activities = activities;
        this.files = files;
        this.operations = operations;
    }

    @Transactional
    public UUID take(MailBox box, LetterPlace place, ReceivedLetter letter) {
        return clerk.act(() -> {
            waitForOthers(letter);
            var known = known(box, place, letter);
            var id = known.isPresent() ? confirmed(box, place, known.get()) : store(box, place, letter);
            put(place, id);
            return id;
        });
    }

    /// Another node may be taking the same letter from another box, or another of the same sender.
    private void waitForOthers(ReceivedLetter letter) {
        sql.fetch("select pg_advisory_xact_lock(hashtextextended(current_schema() || {0}, 0))", letter.from().address());
    }

    /// One that we sent ourselves is known by its id, for servers rewrite what they put among the sent ones.
    private Optional<LetterRecord> known(MailBox box, LetterPlace place, ReceivedLetter letter) {
        var same = LETTER.FINGERPRINT.eq(letter.fingerprint());
        if (place.sent() && letter.messageId() != null) {
            same = same.or(LETTER.MESSAGE_ID
                    .eq(letter.messageId())
                    .and(LETTER.DIRECTION.eq("out"))
                    .and(LETTER.STATE.ne("stored")));
        }
        return sql.selectFrom(LETTER)
                .where(LETTER.BOX_ID.eq(box.id()), same)
                .orderBy(LETTER.ID)
                .limit(1)
                .forUpdate()
                .fetchOptional();
    }

    /// What lies among the sent letters has been sent, whatever was known of it.
    private UUID confirmed(MailBox box, LetterPlace place, LetterRecord letter) {
        if (place.sent() && List.of("unsure", "failed").contains(letter.getState())) {
            sent(box, letter);
        }
        return letter.getId();
    }

    /// Notes that a letter of ours went out: it counts as a contact from now on.
    void sent(MailBox box, LetterRecord letter) {
        var link = threads.linkOf(letter.getThreadId());
        operations.begin();
        letter.setState("sent");
        letter.setFailure(null);
        if (letter.getActivityId() == null) {
            activities
                    .write(box, link, "out", letter.getSubject(), letter.getAt(), letter.getEmployeeId())
                    .ifPresent(letter::setActivityId);
        }
        letter.update();
        operations.touched("letter", letter.getThreadId());
    }

    private UUID store(MailBox box, LetterPlace place, ReceivedLetter letter) {
        operations.begin();
        var found = links.find(box, letter, place.sent());
        var other = other(letter, place.sent());
        var thread = found.thread() == null
                ? threads.open(box.id(), letter.subject(), other, found.link(), letter.at())
                : found.thread();
        if (found.thread() != null) {
            threads.link(thread, found.link());
        }
        threads.count(thread, !place.sent(), letter.at());
        var row = row(box, thread, place.sent(), letter);
        row.setActivityId(activity(box, found.link(), place.sent(), letter));
        row.store();
        row.setSourceId(keep(row.getId(), letter));
        row.update();
        operations.touched("letter", thread);
        return row.getId();
    }

    /// The same letter in two boxes is one line of the feed.
    private @Nullable UUID activity(MailBox box, LetterLink link, boolean sent, ReceivedLetter letter) {
        return sql.select(LETTER.ACTIVITY_ID)
                .from(LETTER)
                .where(
                        LETTER.MESSAGE_ID.eq(letter.messageId()),
                        LETTER.FINGERPRINT.eq(letter.fingerprint()),
                        LETTER.ACTIVITY_ID.isNotNull())
                .limit(1)
                .fetchOptional(LETTER.ACTIVITY_ID)
                .or(() -> activities.write(
                        box, link, sent ? "out" : "in", letter.subject(), letter.at(), sent ? box.owner() : null))
                .orElse(null);
    }

    private LetterRecord row(MailBox box, UUID thread, boolean sent, ReceivedLetter letter) {
        var row = sql.newRecord(LETTER);
        row.setBoxId(box.id());
        row.setThreadId(thread);
        row.setDirection(sent ? "out" : "in");
        row.setMessageId(letter.messageId());
        row.setFingerprint(letter.fingerprint());
        row.setAnswers(letter.answers().toArray(String[]::new));
        row.setFromAddress(letter.from().address());
        row.setFromName(letter.from().name());
        row.setRecipients(Recipients.json(letter.to(), letter.cc()));
        row.setSubject(letter.subject());
        row.setText(cut(letter.text()));
        row.setHtml(letter.html() == null ? null : cut(letter.html()));
        row.setSentAt(letter.sentAt());
        row.setAt(letter.at());
        row.setSize((long) letter.source().length);
        row.setPartial(letter.partial());
        row.setAutomatic(letter.automatic());
        row.setEmployeeId(sent ? box.owner() : null);
        return row;
    }

    private UUID keep(UUID id, ReceivedLetter letter) {
        var position = 0;
        for (var attachment : letter.files()) {
            try (var bytes = attachment.bytes().open()) {
                var file = files.keep(bytes, attachment.name(), LARGEST, "letter", id);
                sql.insertInto(LETTER_FILE)
                        .set(LETTER_FILE.LETTER_ID, id)
                        .set(LETTER_FILE.FILE_ID, file.id())
                        .set(LETTER_FILE.POSITION, position++)
                        .set(LETTER_FILE.CONTENT_ID, attachment.contentId())
                        .set(LETTER_FILE.INLINE, attachment.inline())
                        .execute();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files.keep(new ByteArrayInputStream(letter.source()), "letter.eml", LARGEST, "letter", id)
                .id();
    }

    private void put(LetterPlace place, UUID letter) {
        sql.insertInto(LETTER_PLACE)
                .set(LETTER_PLACE.FOLDER_ID, place.folder())
                .set(LETTER_PLACE.UID, place.uid())
                .set(LETTER_PLACE.LETTER_ID, letter)
                .onConflictDoNothing()
                .execute();
    }

    private static Correspondent other(ReceivedLetter letter, boolean sent) {
        return (sent ? letter.receivers().stream() : letter.senders().stream())
                .findFirst()
                .orElse(letter.from());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
