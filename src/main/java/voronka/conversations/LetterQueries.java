package voronka.conversations;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.LETTER;
import static voronka.db.tenant.Tables.LETTER_FILE;
import static voronka.db.tenant.Tables.LETTER_THREAD;
import static voronka.db.tenant.Tables.MAIL_BOX;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.STORED_FILE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.conversations.ThreadLine.Linked;
import voronka.files.StoredFile;
import voronka.records.Catalogue;

/// Reads letters and threads, of each as much as the reader may see.
@Component
@Transactional(readOnly = true)
public class LetterQueries {

    private static final int EXCERPT = 200;
    private static final int LETTERS = 200;

    private final DSLContext sql;
    private final LetterSight sight;
    private final Catalogue catalogue;

    LetterQueries(DSLContext sql, LetterSight sight, Catalogue catalogue) {
        this.sql = sql;
        this.sight = sight;
        this.catalogue = catalogue;
    }

    /// The newest first. Hidden ones are not in folders: there is nothing to do with them there.
    public List<ThreadLine> threads(ThreadList list, int limit) {
        return lines(sight.threads().and(sight.depth().ne("hidden")).and(wanted(list)), list.after(), limit);
    }

    /// Those about a record, which whoever calls has found visible.
    public List<ThreadLine> about(String kind, UUID record, @Nullable ThreadCursor after, int limit) {
        return lines(sight.threads().and(link(kind).eq(record)), after, limit);
    }

    public int count(String kind, UUID record) {
        return sql.fetchCount(select(LETTER_THREAD.ID)
                .from(LETTER_THREAD)
                .join(MAIL_BOX)
                .on(MAIL_BOX.ID.eq(LETTER_THREAD.BOX_ID))
                .where(sight.threads(), link(kind).eq(record))
                .limit(100));
    }

    public ThreadLine thread(UUID id) {
        return lines(sight.threads().and(LETTER_THREAD.ID.eq(id)), null, 1).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public LetterLink link(UUID thread) {
        return sql.select(
                        LETTER_THREAD.REQUEST_ID,
                        LETTER_THREAD.DEAL_ID,
                        LETTER_THREAD.COMPANY_ID,
                        LETTER_THREAD.PERSON_ID)
                .from(LETTER_THREAD)
                .join(MAIL_BOX)
                .on(MAIL_BOX.ID.eq(LETTER_THREAD.BOX_ID))
                .where(LETTER_THREAD.ID.eq(thread), sight.threads())
                .fetchOptional(row -> new LetterLink(row.value1(), row.value2(), row.value3(), row.value4()))
                .orElseThrow(NotFound::new);
    }


    /// The letters of a thread, the newest first.
    public List<LetterView> letters(UUID thread) {
        return views(LETTER.THREAD_ID.eq(thread).and(sight.threads()), LETTERS);
    }

    public LetterView letter(UUID id) {
        return views(LETTER.ID.eq(id).and(sight.threads()), 1).stream().findFirst().orElseThrow(NotFound::new);
    }

    public List<LetterView> lettersAbout(String kind, UUID record, @Nullable ThreadCursor after, int limit) {
        var older = after == null ? noCondition() : row(LETTER.AT, LETTER.ID).lt(after.at(), after.id());
        return views(link(kind).eq(record).and(sight.threads()).and(older), limit);
    }

    /// What stands behind lines of a feed that the reader sees. Of a letter in several boxes that which shows most.
    public List<LetterView> ofActivities(Collection<UUID> activities) {
        return activities.isEmpty() ? List.of() : views(LETTER.ACTIVITY_ID.in(activities), activities.size() * 4);
    }

    /// The page of a letter as it came, for those who may read it.
    public Optional<String> page(UUID id) {
        return sql.select(LETTER.HTML)
                .from(LETTER)
                .join(LETTER_THREAD)
                .on(LETTER_THREAD.ID.eq(LETTER.THREAD_ID))
                .join(MAIL_BOX)
                .on(MAIL_BOX.ID.eq(LETTER.BOX_ID))
                .where(LETTER.ID.eq(id), sight.threads(), sight.full())
                .fetchOptional(LETTER.HTML);
    }

    /// The pictures inside of a letter by what its page calls them.
    public List<Inside> inside(UUID letter) {
        return sql.select(LETTER_FILE.CONTENT_ID, LETTER_FILE.FILE_ID)
                .from(LETTER_FILE)
                .where(LETTER_FILE.LETTER_ID.eq(letter), LETTER_FILE.CONTENT_ID.isNotNull())
                .fetch(row -> new Inside(row.value1(), row.value2()));
    }

    public record Inside(String contentId, UUID file) {}

    boolean mayRead(UUID letter) {
        return sql.fetchExists(select(LETTER.ID)
                .from(LETTER)
                .join(LETTER_THREAD)
                .on(LETTER_THREAD.ID.eq(LETTER.THREAD_ID))
                .join(MAIL_BOX)
                .on(MAIL_BOX.ID.eq(LETTER.BOX_ID))
                .where(LETTER.ID.eq(letter), sight.threads(), sight.full()));
    }

    private Condition wanted(ThreadList list) {
        var box = list.box() == null ? noCondition() : LETTER_THREAD.BOX_ID.eq(list.box());
        var show = switch (list.show()) {
            case ALL -> noCondition();
            case UNREAD -> LETTER_THREAD.UNREAD.isTrue();
            case UNANSWERED -> LETTER_THREAD.LAST_IN.isTrue();
            case UNLINKED ->
                LETTER_THREAD.REQUEST_ID
                        .isNull()
                        .and(LETTER_THREAD.DEAL_ID.isNull())
                        .and(LETTER_THREAD.COMPANY_ID.isNull())
                        .and(LETTER_THREAD.PERSON_ID.isNull());
        };
        return box.and(show).and(list.words().isBlank() ? noCondition() : found(list.words()));
    }

    /// Only what the reader may see is found: of others' letters that show their subject the subject alone.
    private Condition found(String words) {
        var condition = noCondition();
        for (var word : words.strip().split("\\s+")) {
            var pattern = "%" + escaped(word) + "%";
            var inside = LETTER_THREAD.ID.in(
                    select(LETTER.THREAD_ID).from(LETTER).where(LETTER.FOUND_BY.like(pattern, '\\')));
            var subject = DSL.function("folded", String.class, LETTER_THREAD.SUBJECT).like(pattern, '\\');
            condition = condition.and(sight.full().and(inside).or(sight.depth().eq("subject").and(subject)));
        }
        return condition;
    }

    private static String escaped(String word) {
        return word.toLowerCase(java.util.Locale.ROOT)
                .replace('ё', 'е')
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    private List<ThreadLine> lines(Condition condition, @Nullable ThreadCursor after, int limit) {
        var older = after == null ? noCondition() : row(LETTER_THREAD.LAST_AT, LETTER_THREAD.ID).lt(after.at(), after.id());
        var depth = sight.depth();
        var last = select(left(LETTER.TEXT, 2_000))
                .from(LETTER)
                .where(LETTER.THREAD_ID.eq(LETTER_THREAD.ID))
                .orderBy(LETTER.AT.desc(), LETTER.ID.desc())
                .limit(1);
        var columns = new ArrayList<SelectField<?>>(List.of(
                LETTER_THREAD.ID,
                LETTER_THREAD.BOX_ID,
                MAIL_BOX.ADDRESS,
                depth.as("depth"),
                shown(LETTER_THREAD.ADDRESS).as("other_address"),
                shown(LETTER_THREAD.NAME).as("other_name"),
                shown(LETTER_THREAD.SUBJECT).as("shown_subject"),
                when(sight.full(), field(last)).as("excerpt"),
                LETTER_THREAD.LETTERS,
                LETTER_THREAD.LAST_IN,
                LETTER_THREAD.UNREAD,
                LETTER_THREAD.LAST_AT,
                LETTER_THREAD.REQUEST_ID,
                LETTER_THREAD.DEAL_ID,
                LETTER_THREAD.COMPANY_ID,
                LETTER_THREAD.PERSON_ID));
        columns.add(name("deal", DEAL.TITLE).as("deal_name"));
        columns.add(name("request", REQUEST.TITLE).as("request_name"));
        columns.add(name("company", COMPANY.NAME).as("company_name"));
        columns.add(name("person", PERSON.NAME).as("person_name"));
        return sql.select(columns)
                .from(LETTER_THREAD)
                .join(MAIL_BOX)
                .on(MAIL_BOX.ID.eq(LETTER_THREAD.BOX_ID))
                .leftJoin(DEAL)
                .on(DEAL.ID.eq(LETTER_THREAD.DEAL_ID))
                .leftJoin(REQUEST)
                .on(REQUEST.ID.eq(LETTER_THREAD.REQUEST_ID))
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(LETTER_THREAD.COMPANY_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(LETTER_THREAD.PERSON_ID))
                .where(condition, older)
                .orderBy(LETTER_THREAD.LAST_AT.desc(), LETTER_THREAD.ID.desc())
                .limit(limit)
                .fetch(LetterQueries::line);
    }

    private Field<String> name(String kind, Field<String> column) {
        return when(catalogue.kind(kind).visible(), column).otherwise(inline(""));
    }

    private Field<String> shown(Field<String> column) {
        return when(sight.depth().eq("hidden"), inline("")).otherwise(column);
    }

    private static ThreadLine line(Record row) {
        var excerpt = Quotes.own(Optional.ofNullable(row.get("excerpt", String.class)).orElse(""), EXCERPT)
                .replaceAll("\\s+", " ");
        return new ThreadLine(
                row.get(LETTER_THREAD.ID),
                row.get(LETTER_THREAD.BOX_ID),
                row.get(MAIL_BOX.ADDRESS),
                row.get("depth", String.class),
                new Correspondent(row.get("other_address", String.class), row.get("other_name", String.class)),
                row.get("shown_subject", String.class),
                excerpt,
                row.get(LETTER_THREAD.LETTERS),
                row.get(LETTER_THREAD.LAST_IN),
                row.get(LETTER_THREAD.UNREAD),
                row.get(LETTER_THREAD.LAST_AT),
                linked(row));
    }

    private static @Nullable Linked linked(Record row) {
        if (row.get(LETTER_THREAD.DEAL_ID) != null) {
            return new Linked("deal", "deals", row.get(LETTER_THREAD.DEAL_ID), row.get("deal_name", String.class));
        } else if (row.get(LETTER_THREAD.REQUEST_ID) != null) {
            return new Linked("request", "requests", row.get(LETTER_THREAD.REQUEST_ID), row.get("request_name", String.class));
        } else if (row.get(LETTER_THREAD.COMPANY_ID) != null) {
            return new Linked("company", "companies", row.get(LETTER_THREAD.COMPANY_ID), row.get("company_name", String.class));
        } else if (row.get(LETTER_THREAD.PERSON_ID) != null) {
            return new Linked("person", "persons", row.get(LETTER_THREAD.PERSON_ID), row.get("person_name", String.class));
        }
        return null;
    }

    private List<LetterView> views(Condition condition, int limit) {
        var full = sight.full();
        var hidden = sight.depth().eq("hidden");
        Field<List<StoredFile>> files = multiset(select(
                                STORED_FILE.ID,
                                STORED_FILE.HASH,
                                STORED_FILE.NAME,
                                STORED_FILE.TYPE,
                                STORED_FILE.SIZE,
                                STORED_FILE.KIND,
                                STORED_FILE.RECORD_ID)
                        .from(LETTER_FILE)
                        .join(STORED_FILE)
                        .on(STORED_FILE.ID.eq(LETTER_FILE.FILE_ID))
                        .where(LETTER_FILE.LETTER_ID.eq(LETTER.ID), LETTER_FILE.INLINE.isFalse(), full)
                        .orderBy(LETTER_FILE.POSITION))
                .convertFrom(rows -> rows.map(row -> new StoredFile(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7())));
        return sql.select(
                        LETTER.ID,
                        LETTER.THREAD_ID,
                        sight.depth().as("depth"),
                        LETTER.DIRECTION,
                        LETTER.STATE,
                        when(hidden, inline("")).otherwise(LETTER.FROM_ADDRESS).as("from_address"),
                        when(hidden, inline("")).otherwise(LETTER.FROM_NAME).as("from_name"),
                        when(hidden.not(), LETTER.RECIPIENTS).as("recipients"),
                        when(hidden, inline("")).otherwise(LETTER.SUBJECT).as("subject"),
                        coalesce(when(full, LETTER.TEXT), inline("")).as("text"),
                        field(full.and(LETTER.HTML.isNotNull())).as("has_page"),
                        LETTER.PARTIAL,
                        LETTER.AUTOMATIC,
                        field(MAIL_BOX.OWNER_ID.isNotNull()).as("personal"),
                        LETTER.AT,
                        LETTER.ACTIVITY_ID,
                        LETTER.EMPLOYEE_ID,
                        when(full, LETTER.FAILURE).as("failure"),
                        files.as("files"))
                .from(LETTER)
                .join(LETTER_THREAD)
                .on(LETTER_THREAD.ID.eq(LETTER.THREAD_ID))
                .join(MAIL_BOX)
                .on(MAIL_BOX.ID.eq(LETTER.BOX_ID))
                .where(condition)
                .orderBy(LETTER.AT.desc(), LETTER.ID.desc())
                .limit(limit)
                .fetch(row -> new LetterView(
                        row.get(LETTER.ID),
                        row.get(LETTER.THREAD_ID),
                        row.get("depth", String.class),
                        row.get(LETTER.DIRECTION).equals("out"),
                        row.get(LETTER.STATE),
                        new Correspondent(row.get("from_address", String.class), row.get("from_name", String.class)),
                        Recipients.to(row.get("recipients", JSONB.class)),
                        Recipients.cc(row.get("recipients", JSONB.class)),
                        row.get("subject", String.class),
                        row.get("text", String.class),
                        Boolean.TRUE.equals(row.get("has_page", Boolean.class)),
                        row.get(LETTER.PARTIAL),
                        row.get(LETTER.AUTOMATIC),
                        Boolean.TRUE.equals(row.get("personal", Boolean.class)),
                        row.get(LETTER.AT),
                        row.get(LETTER.ACTIVITY_ID),
                        row.get(LETTER.EMPLOYEE_ID),
                        row.get("failure", String.class),
                        row.value19()));
    }

    private static Field<UUID> link(String kind) {
        return switch (kind) {
            case "request" -> LETTER_THREAD.REQUEST_ID;
            case "deal" -> LETTER_THREAD.DEAL_ID;
            case "company" -> LETTER_THREAD.COMPANY_ID;
            case "person" -> LETTER_THREAD.PERSON_ID;
            default -> castNull(UUID.class);
        };
    }
}
