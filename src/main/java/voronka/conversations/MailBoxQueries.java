package voronka.conversations;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.MAIL_BOX;
import static voronka.db.tenant.Tables.MAIL_FOLDER;
import static voronka.db.tenant.Tables.MAIL_GAP;
import static voronka.db.tenant.Tables.MAIL_HEALTH;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import voronka.accounts.Action;
import voronka.accounts.Caller;

/// How the boxes are that the caller looks after: what the server has, what is stored, what is missing.
@Component
@Transactional(readOnly = true)
public class MailBoxQueries {

    /// A box and how it is.
    public record BoxState(
            UUID id,
            String address,
            String name,
            @Nullable String owner,
            String privacy,
            boolean active,
            int pollSeconds,
            int onServer,
            int stored,
            int gaps,
            @Nullable String gap,
            @Nullable OffsetDateTime syncedAt,
            @Nullable OffsetDateTime failedAt,
            @Nullable String failure,
            @Nullable String details,
            boolean idle,
            boolean wished,
            Health health) {

        public int missing() {
            return Math.max(0, onServer - stored);
        }
    }

    /// Green only where nothing is missing, nothing failed and the last look was not long ago.
    public enum Health {
        GOOD("green"),
        BEHIND("amber"),
        FAILED("red"),
        OFF("gray");

        private final String tone;

        Health(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final DSLContext sql;
    private final Clock clock;

    MailBoxQueries(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public List<BoxState> states() {
        var own = MAIL_BOX.OWNER_ID.eq(Caller.current().id());
        return states(Caller.current().may(Action.EDIT, "settings") ? own.or(MAIL_BOX.OWNER_ID.isNull()) : own);
    }

    private List<BoxState> states(Condition condition) {
        var onServer = count(MAIL_FOLDER.SERVER_COUNT);
        var stored = count(MAIL_FOLDER.STORED_COUNT);
        var gaps = field(selectCount()
                .from(MAIL_GAP)
                .join(MAIL_FOLDER)
                .on(MAIL_FOLDER.ID.eq(MAIL_GAP.FOLDER_ID))
                .where(MAIL_FOLDER.BOX_ID.eq(MAIL_BOX.ID)));
        var gap = field(select(MAIL_GAP.FAILURE)
                .from(MAIL_GAP)
                .join(MAIL_FOLDER)
                .on(MAIL_FOLDER.ID.eq(MAIL_GAP.FOLDER_ID))
                .where(MAIL_FOLDER.BOX_ID.eq(MAIL_BOX.ID))
                .orderBy(MAIL_GAP.AT.desc())
                .limit(1));
        return sql.select(
                        MAIL_BOX.ID,
                        MAIL_BOX.ADDRESS,
                        MAIL_BOX.NAME,
                        EMPLOYEE.NAME,
                        MAIL_BOX.PRIVACY,
                        MAIL_BOX.ACTIVE,
                        MAIL_BOX.POLL_SECONDS,
                        onServer,
                        stored,
                        gaps,
                        gap,
                        MAIL_HEALTH.SYNCED_AT,
                        MAIL_HEALTH.FAILED_AT,
                        MAIL_HEALTH.FAILURE,
                        MAIL_HEALTH.DETAILS,
                        MAIL_HEALTH.IDLE,
                        MAIL_HEALTH.WISHED_AT)
                .from(MAIL_BOX)
                .join(MAIL_HEALTH)
                .on(MAIL_HEALTH.BOX_ID.eq(MAIL_BOX.ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(MAIL_BOX.OWNER_ID))
                .where(condition, MAIL_BOX.DELETED_AT.isNull())
                .orderBy(MAIL_BOX.OWNER_ID.asc().nullsFirst(), MAIL_BOX.ADDRESS)
                .fetch(row -> new BoxState(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12(),
                        row.value13(),
                        row.value14(),
                        row.value15(),
                        row.value16(),
                        row.value17() != null,
                        health(row.value6(), row.value14(), row.value8(), row.value9(), row.value10(), row.value12(), row.value7())));
    }

    private static Field<Integer> count(Field<Integer> column) {
        return field(select(coalesce(sum(column), inline(java.math.BigDecimal.ZERO)).cast(Integer.class))
                .from(MAIL_FOLDER)
                .where(MAIL_FOLDER.BOX_ID.eq(MAIL_BOX.ID)));
    }

    private Health health(
            boolean active,
            @Nullable String failure,
            int onServer,
            int stored,
            int gaps,
            @Nullable OffsetDateTime syncedAt,
            int pollSeconds) {
        if (!active) {
            return Health.OFF;
        } else if (failure != null) {
            return Health.FAILED;
        } else if (syncedAt == null || gaps > 0 || onServer != stored) {
            return Health.BEHIND;
        }
        return syncedAt.isBefore(OffsetDateTime.now(clock).minusSeconds(3L * pollSeconds + 120)) ? Health.BEHIND : Health.GOOD;
    }
}
