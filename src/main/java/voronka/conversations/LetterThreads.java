package voronka.conversations;

import static voronka.db.tenant.Tables.LETTER_THREAD;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The threads that letters make.
@Component
class LetterThreads {

    private final DSLContext sql;

    LetterThreads(DSLContext sql) {
        this.sql = sql;
    }

    UUID open(UUID box, String subject, Correspondent other, LetterLink link, OffsetDateTime at) {
        return sql.insertInto(LETTER_THREAD)
                .set(LETTER_THREAD.BOX_ID, box)
                .set(LETTER_THREAD.SUBJECT, bare(subject))
                .set(LETTER_THREAD.ADDRESS, other.address())
                .set(LETTER_THREAD.NAME, other.name())
                .set(LETTER_THREAD.REQUEST_ID, link.request())
                .set(LETTER_THREAD.DEAL_ID, link.deal())
                .set(LETTER_THREAD.COMPANY_ID, link.company())
                .set(LETTER_THREAD.PERSON_ID, link.person())
                .set(LETTER_THREAD.LAST_AT, at)
                .set(LETTER_THREAD.UNREAD, false)
                .returningResult(LETTER_THREAD.ID)
                .fetchSingle()
                .value1();
    }

    /// An old letter that is found late does not make its thread young.
    void count(UUID thread, boolean in, OffsetDateTime at) {
        var isLast = LETTER_THREAD.LETTERS.eq(0).or(LETTER_THREAD.LAST_AT.le(at));
        sql.update(LETTER_THREAD)
                .set(LETTER_THREAD.LETTERS, LETTER_THREAD.LETTERS.plus(1))
                .set(LETTER_THREAD.LAST_IN, DSL.when(isLast, DSL.val(in)).otherwise(LETTER_THREAD.LAST_IN))
                .set(LETTER_THREAD.UNREAD, DSL.when(isLast, DSL.val(in)).otherwise(LETTER_THREAD.UNREAD))
                .set(LETTER_THREAD.LAST_AT, DSL.when(isLast, DSL.val(at)).otherwise(LETTER_THREAD.LAST_AT))
                .where(LETTER_THREAD.ID.eq(thread))
                .execute();
    }

    void link(UUID thread, LetterLink link) {
        sql.update(LETTER_THREAD)
                .set(LETTER_THREAD.REQUEST_ID, link.request())
                .set(LETTER_THREAD.DEAL_ID, link.deal())
                .set(LETTER_THREAD.COMPANY_ID, link.company())
                .set(LETTER_THREAD.PERSON_ID, link.person())
                .where(LETTER_THREAD.ID.eq(thread))
                .execute();
    }

    LetterLink linkOf(UUID thread) {
        return sql.select(
                        LETTER_THREAD.REQUEST_ID,
                        LETTER_THREAD.DEAL_ID,
                        LETTER_THREAD.COMPANY_ID,
                        LETTER_THREAD.PERSON_ID)
                .from(LETTER_THREAD)
                .where(LETTER_THREAD.ID.eq(thread))
                .fetchSingle(row -> new LetterLink(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /// @return whether it was unread
    boolean read(UUID thread) {
        return sql.update(LETTER_THREAD)
                        .set(LETTER_THREAD.UNREAD, false)
                        .where(LETTER_THREAD.ID.eq(thread), LETTER_THREAD.UNREAD.isTrue())
                        .execute()
                > 0;
    }

    /// Without the marks of answers and of passing on.
    static String bare(@Nullable String subject) {
        return subject == null ? "" : subject.replaceFirst("(?iu)^(\\s*(re|fwd?|aw|wg|отв|ответ|пересл|на)(\\[\\d+])?\\s*:)+\\s*", "").strip();
    }
}
