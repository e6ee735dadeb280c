package voronka.files;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static voronka.db.tenant.Tables.FILE_CONTENT;
import static voronka.db.tenant.Tables.STORED_FILE;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes away what has hung on nothing for a day.
@Component
class FileClearing {

    private static final Duration GRACE = Duration.ofDays(1);

    private final DSLContext sql;
    private final Clock clock;

    FileClearing(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public void clear() {
        var before = OffsetDateTime.now(clock).minus(GRACE);
        sql.deleteFrom(STORED_FILE)
                .where(STORED_FILE.RECORD_ID.isNull(), STORED_FILE.CREATED_AT.lt(before))
                .execute();
        sql.deleteFrom(FILE_CONTENT)
                .where(
                        FILE_CONTENT.CREATED_AT.lt(before),
                        notExists(selectOne().from(STORED_FILE).where(STORED_FILE.HASH.eq(FILE_CONTENT.HASH))))
                .execute();
    }
}
