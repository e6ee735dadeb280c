package voronka.conversations.mail;

import static voronka.db.tenant.Tables.MAIL_HEALTH;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import voronka.conversations.Clerk;
import voronka.records.Operations;

/// Writes down how the syncs of a box go, and tells the pages that show it when that changes.
@Component
@Transactional
class BoxHealth {

    private static final Logger LOG = LoggerFactory.getLogger(BoxHealth.class);

    private final DSLContext sql;
    private final Clerk clerk;
    private final Operations operations;
    private final Clock clock;

    BoxHealth(DSLContext sql, Clerk clerk, Operations operations, Clock clock) {
        this.sql = sql;
        this.clerk = clerk;
        this.operations = operations;
        this.clock = clock;
    }

    void tried(UUID box) {
        sql.update(MAIL_HEALTH)
                .set(MAIL_HEALTH.TRIED_AT, now())
                .where(MAIL_HEALTH.BOX_ID.eq(box))
                .execute();
    }

    /// @param changed whether anything is other than at the last run
    void synced(UUID box, boolean idle, boolean changed) {
        var failed = sql.fetchExists(MAIL_HEALTH, MAIL_HEALTH.BOX_ID.eq(box), MAIL_HEALTH.FAILURE.isNotNull());
        sql.update(MAIL_HEALTH)
                .set(MAIL_HEALTH.SYNCED_AT, now())
                .set(MAIL_HEALTH.IDLE, idle)
                .set(MAIL_HEALTH.FAILURE, DSL.castNull(String.class))
                .set(MAIL_HEALTH.DETAILS, DSL.castNull(String.class))
                .where(MAIL_HEALTH.BOX_ID.eq(box))
                .execute();
        if (changed || failed) {
            tell(box);
        }
    }

    /// Told once for a trouble that goes on.
    void failed(UUID box, MailTrouble trouble) {
        var goesOn = sql.fetchExists(
                MAIL_HEALTH, MAIL_HEALTH.BOX_ID.eq(box), MAIL_HEALTH.FAILURE.eq(trouble.code()));
        sql.update(MAIL_HEALTH)
                .set(MAIL_HEALTH.FAILED_AT, now())
                .set(MAIL_HEALTH.FAILURE, trouble.code())
                .set(MAIL_HEALTH.DETAILS, trouble.details())
                .where(MAIL_HEALTH.BOX_ID.eq(box))
                .execute();
        if (!goesOn) {
            LOG.warn("The mail box {} is out of reach: {} ({})", box, trouble.code(), trouble.details());
            tell(box);
        }
    }

    /// Whether somebody asked for all to be compared anew since it was last begun; asking is answered once.
    boolean takeWish(UUID box) {
        return sql.update(MAIL_HEALTH)
                        .set(MAIL_HEALTH.WISHED_AT, DSL.castNull(OffsetDateTime.class))
                        .where(MAIL_HEALTH.BOX_ID.eq(box), MAIL_HEALTH.WISHED_AT.isNotNull())
                        .execute()
                > 0;
    }

    /// Not as the box itself: whoever looks after it would take that for a word to look again at once.
    private void tell(UUID box) {
        clerk.act(() -> {
            operations.touched("mail_health", box);
            return box;
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
