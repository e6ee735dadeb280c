package voronka.conversations.mail;

import static voronka.db.tenant.Tables.MAIL_BOX;
import static voronka.db.tenant.Tables.MAIL_LEASE;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which node looks after which box, by the clock of the database.
@Component
@Transactional
class BoxLeases {

    private final DSLContext sql;
    private final Duration length;

    BoxLeases(DSLContext sql, @Value("${voronka.mail.lease:45s}") Duration length) {
        this.sql = sql;
        this.length = length;
    }

    /// Takes what nobody has, renews what the node has already, and says which boxes are the node's now.
    Set<UUID> hold(UUID node) {
        var until = DSL.currentOffsetDateTime().plus(DayToSecond.valueOf(length));
        Field<OffsetDateTime> end = until.cast(OffsetDateTime.class);
        return sql.insertInto(MAIL_LEASE, MAIL_LEASE.BOX_ID, MAIL_LEASE.NODE_ID, MAIL_LEASE.UNTIL)
                .select(DSL.select(MAIL_BOX.ID, DSL.val(node), end)
                        .from(MAIL_BOX)
                        .where(MAIL_BOX.ACTIVE.isTrue(), MAIL_BOX.DELETED_AT.isNull()))
                .onConflict(MAIL_LEASE.BOX_ID)
                .doUpdate()
                .set(MAIL_LEASE.NODE_ID, node)
                .set(MAIL_LEASE.UNTIL, DSL.excluded(MAIL_LEASE.UNTIL))
                .where(MAIL_LEASE.NODE_ID.eq(node).or(MAIL_LEASE.UNTIL.lt(DSL.currentOffsetDateTime())))
                .returningResult(MAIL_LEASE.BOX_ID)
                .fetchSet(MAIL_LEASE.BOX_ID);
    }

    void release(UUID node) {
        sql.deleteFrom(MAIL_LEASE).where(MAIL_LEASE.NODE_ID.eq(node)).execute();
    }
}
