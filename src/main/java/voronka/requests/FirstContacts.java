package voronka.requests;

import static voronka.db.tenant.Tables.REQUEST;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.records.Operations;

/// What stops the answer clock: a real contact with the client, not a click (S89).
@Service
@Transactional
public class FirstContacts {

    private final DSLContext sql;
    private final Operations operations;
    private final AnswerClock answerClock;
    private final Clock clock;

    FirstContacts(DSLContext sql, Operations operations, AnswerClock answerClock, Clock clock) {
        this.sql = sql;
        this.operations = operations;
        this.answerClock = answerClock;
        this.clock = clock;
    }

    /// The client was spoken or written to; later contacts change nothing.
    public void answered(UUID request, @Nullable UUID by, OffsetDateTime at) {
        var waiting = sql.selectFrom(REQUEST)
                .where(REQUEST.ID.eq(request), REQUEST.FIRST_CONTACT_AT.isNull())
                .forUpdate()
                .fetchOne();
        if (waiting == null) {
            return;
        }
        var took = answerClock.worked(
                waiting.getChannel(), by, waiting.getCreatedAt().toInstant(), at.toInstant());
        write(request, at, by, (int) took.toMinutes());
    }

    /// The contact was taken back, and there was no other: the client waits again.
    public void unanswered(UUID request) {
        var answered = sql.select(REQUEST.ID)
                .from(REQUEST)
                .where(REQUEST.ID.eq(request), REQUEST.FIRST_CONTACT_AT.isNotNull())
                .forUpdate()
                .fetch();
        if (answered.isNotEmpty()) {
            write(request, null, null, null);
        }
    }

    private void write(UUID request, @Nullable OffsetDateTime at, @Nullable UUID by, @Nullable Integer minutes) {
        operations.begin();
        sql.update(REQUEST)
                .set(REQUEST.FIRST_CONTACT_AT, at)
                .set(REQUEST.ANSWERED_BY_ID, by)
                .set(REQUEST.ANSWER_MINUTES, minutes)
                // By our clock and not the database's, which would look at it by its own.
                .set(REQUEST.CLOCK_ALARM, at == null ? OffsetDateTime.now(clock) : null)
                .set(REQUEST.VERSION, REQUEST.VERSION.plus(1))
                .set(REQUEST.UPDATED_AT, OffsetDateTime.now(clock))
                .where(REQUEST.ID.eq(request))
                .execute();
        operations.touched("request", request);
    }
}
