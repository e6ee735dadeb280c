package voronka.conversations;

import static voronka.db.tenant.Tables.LETTER;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.db.tenant.tables.records.LetterRecord;
import voronka.files.StoredFiles;
import voronka.records.Operations;

/// The course of a letter on its way out: waiting, sending, sent. One that was being sent when its node died is unsure and
/// is not sent again by itself, for nobody wants to get a letter twice.
@Service
@Transactional
public class LetterSending {

    private final DSLContext sql;
    private final MailBoxes boxes;
    private final LetterIntake intake;
    private final StoredFiles files;
    private final Clerk clerk;
    private final Operations operations;
    private final Clock clock;

    LetterSending(
            DSLContext sql,
            MailBoxes boxes,
            LetterIntake intake,
            StoredFiles files,
            Clerk clerk,
            Operations operations,
            Clock clock) {
        this.sql = sql;
        this.boxes = boxes;
        this.intake = intake;
        this.files = files;
        this.clerk = clerk;
        this.operations = operations;
        this.clock = clock;
    }

    /// Takes a letter that waits; nothing when it is not to be sent any more.
    public Optional<OutgoingLetter> begin(UUID id) {
        var letter = sql.selectFrom(LETTER).where(LETTER.ID.eq(id)).forUpdate().fetchOne();
        if (letter == null || !letter.getState().equals("waiting")) {
            if (letter != null && letter.getState().equals("sending")) {
                end(id, "unsure", "");
            }
            return Optional.empty();
        }
        var box = boxes.find(letter.getBoxId());
        if (box.isEmpty()) {
            end(id, "failed", "box");
            return Optional.empty();
        }
        letter.setState("sending");
        letter.setAt(OffsetDateTime.now(clock));
        letter.update();
        return Optional.of(outgoing(box.get(), letter));
    }

    public void sent(UUID id) {
        clerk.act(() -> {
            var letter = sql.fetchSingle(LETTER, LETTER.ID.eq(id));
            boxes.find(letter.getBoxId()).ifPresent(box -> intake.sent(box, letter));
            return id;
        });
    }

    /// It waits again, and its writer may read why.
    public void delayed(UUID id, String why) {
        end(id, "waiting", why);
    }

    public void failed(UUID id, String why) {
        end(id, "failed", why);
    }

    /// It was tried for long enough; the reason of the last try stays.
    public void giveUp(UUID id) {
        end(id, "failed", Optional.ofNullable(sql.fetchSingle(LETTER, LETTER.ID.eq(id)).getFailure()).orElse(""));
    }

    public void unsure(UUID id, String why) {
        end(id, "unsure", why);
    }

    private void end(UUID id, String state, String why) {
        clerk.act(() -> {
            operations.begin();
            var letter = sql.fetchSingle(LETTER, LETTER.ID.eq(id));
            letter.setState(state);
            letter.setFailure(why);
            letter.update();
            operations.touched("letter", letter.getThreadId());
            return id;
        });
    }

    private OutgoingLetter outgoing(MailBox box, LetterRecord letter) {
        JSONB recipients = letter.getRecipients();
        return new OutgoingLetter(
                letter.getId(),
                box,
                String.valueOf(letter.getMessageId()),
                java.util.List.of(letter.getAnswers()),
                Recipients.read(recipients, "to"),
                Recipients.read(recipients, "cc"),
                letter.getSubject(),
                letter.getText(),
                letter.getAt().toInstant(),
                files.of(letter.getId()));
    }
}
