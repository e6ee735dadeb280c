package voronka.customers;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.SEARCH_ENTRY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.records.Matches.Match;

/// Companies, persons and open requests that look like what is being typed: one phone in whatever writing, e-mail, ИНН
/// or a like name. Whoever types is told of those too that he may not open, by name and owner only (S96).
@Component
public class LikenessQueries {

    private static final int MOST = 8;
    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_NUMBER = 6;
    private static final double LIKE_COMPANY = 0.45;
    private static final double LIKE_PERSON = 0.5;

    private final DSLContext sql;
    private final HomeRegion home;

    LikenessQueries(DSLContext sql, HomeRegion home) {
        this.sql = sql;
        this.home = home;
    }

    /// The surest first.
    public List<Match> like(List<Clue> clues) {
        return read(clues, BigDecimal.ZERO);
    }

    /// The one that is meant without doubt: of the kind, with the same number or e-mail, or of the very same name.
    public Optional<UUID> same(String kind, List<Clue> clues) {
        return read(clues, BigDecimal.ONE).stream()
                .filter(match -> match.kind().equals(kind) && match.open())
                .map(Match::id)
                .findFirst();
    }

    private List<Match> read(List<Clue> clues, BigDecimal least) {
        return clues.stream()
                .flatMap(this::hits)
                .reduce(Select::unionAll)
                .map(hits -> read(hits, least))
                .orElse(List.of())
                .stream()
                .filter(match -> match.open() || !Caller.current().isOutside())
                .toList();
    }

    private List<Match> read(Select<Record3<UUID, String, BigDecimal>> hits, BigDecimal least) {
        var hit = hits.asTable("hit", "id", "field", "score");
        var score = field(name("hit", "score"), BigDecimal.class);
        var typed = DSL.arrayAgg(field(name("hit", "field"), String.class)).orderBy(score.desc());
        var found = sql.select(
                        SEARCH_ENTRY.KIND,
                        SEARCH_ENTRY.RECORD_ID,
                        SEARCH_ENTRY.TITLE,
                        SEARCH_ENTRY.SUBTITLE,
                        SEARCH_ENTRY.OWNER_ID,
                        EMPLOYEE.NAME,
                        typed)
                .from(hit)
                .join(SEARCH_ENTRY)
                .on(SEARCH_ENTRY.RECORD_ID.eq(field(name("hit", "id"), UUID.class)))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(SEARCH_ENTRY.OWNER_ID))
                .where(score.ge(least), SEARCH_ENTRY.KIND.ne("request").or(isOpen(SEARCH_ENTRY.RECORD_ID)))
                .groupBy(SEARCH_ENTRY.RECORD_ID, EMPLOYEE.ID)
                .orderBy(max(score).desc(), SEARCH_ENTRY.TITLE, SEARCH_ENTRY.RECORD_ID)
                .limit(MOST);
        return Rights.unguarded(
                "that a customer is there already is told with his owner's name, all else to who may see it",
                () -> found.fetch(row -> match(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7())));
    }

    private static Match match(
            String kind,
            UUID id,
            String title,
            String subtitle,
            @Nullable UUID owner,
            @Nullable String ownerName,
            String[] fields) {
        var caller = Caller.current();
        var waits = kind.equals("request") && owner == null && !caller.isOutside() && caller.may(Action.SEE, kind);
        var open = waits || caller.may(Action.SEE, kind, owner);
        return new Match(kind, id, title, open ? subtitle : "", fields[0], ownerName, open);
    }

    private Stream<Select<Record3<UUID, String, BigDecimal>>> hits(Clue clue) {
        return switch (clue.sort()) {
            case PHONE -> Phones.read(clue.text(), home.get()).stream().flatMap(phone -> byPhone(clue, phone));
            case EMAIL ->
                Emails.read(clue.text()).stream().flatMap(email -> byContact(clue, email, "[\"%s\"]", Contact.EMAILS));
            case INN -> byInn(clue);
            case COMPANY -> byName(clue, call("bare_name", val(clue.text())), LIKE_COMPANY, "company", "request");
            case PERSON -> byName(clue, call("folded", val(clue.text())), LIKE_PERSON, "person");
        };
    }

    private static Stream<Select<Record3<UUID, String, BigDecimal>>> byPhone(Clue clue, Phone phone) {
        var e164 = phone.e164();
        if (e164 != null) {
            return byContact(clue, e164, "[{\"e164\":\"%s\"}]", Contact.PHONES);
        }
        var digits = Phones.digits(phone.raw());
        return digits.length() < SHORTEST_NUMBER
                ? Stream.empty()
                : Stream.of(select(SEARCH_ENTRY.RECORD_ID, inline(clue.field()), score(0.9))
                        .from(SEARCH_ENTRY)
                        .where(
                                SEARCH_ENTRY.KIND.in("company", "person", "request"),
                                SEARCH_ENTRY.TEXT.like("%" + digits + "%")));
    }

    /// An address and a number hold no quotes, so they may be put between some.
    private static Stream<Select<Record3<UUID, String, BigDecimal>>> byContact(
            Clue clue, String value, String form, Contact contact) {
        var wanted = val(JSONB.jsonb(form.formatted(value)));
        return Stream.of(
                hits(COMPANY, COMPANY.ID, clue, 1, condition("{0} @> {1}", contact.of(COMPANY), wanted)),
                hits(PERSON, PERSON.ID, clue, 1, condition("{0} @> {1}", contact.of(PERSON), wanted)),
                hits(REQUEST, REQUEST.ID, clue, 1, condition("{0} @> {1}", contact.of(REQUEST), wanted)));
    }

    private static Stream<Select<Record3<UUID, String, BigDecimal>>> byInn(Clue clue) {
        var inn = clue.text().replaceAll("\\s", "");
        return Stream.of(hits(COMPANY, COMPANY.ID, clue, 1, COMPANY.INN.eq(inn)));
    }

    private static Stream<Select<Record3<UUID, String, BigDecimal>>> byName(
            Clue clue, Field<String> typed, double least, String... kinds) {
        if (clue.text().length() < SHORTEST_NAME) {
            return Stream.empty();
        }
        return Stream.of(kinds).map(kind -> {
            var known = kind.equals("person")
                    ? call("folded", SEARCH_ENTRY.TITLE)
                    : call("bare_name", kind.equals("request") ? companyOfRequest() : SEARCH_ENTRY.TITLE);
            var alike = function("similarity", BigDecimal.class, known, typed);
            return select(SEARCH_ENTRY.RECORD_ID, inline(clue.field()), alike.cast(BigDecimal.class))
                    .from(SEARCH_ENTRY)
                    .where(
                            SEARCH_ENTRY.KIND.eq(kind),
                            condition("{0} %> {1}", SEARCH_ENTRY.TEXT, typed),
                            alike.ge(BigDecimal.valueOf(least)));
        });
    }

    private static Field<String> companyOfRequest() {
        return field(select(REQUEST.COMPANY_NAME).from(REQUEST).where(REQUEST.ID.eq(SEARCH_ENTRY.RECORD_ID)));
    }

    private static Condition isOpen(Field<UUID> request) {
        return DSL.exists(select(inline(1))
                .from(REQUEST)
                .where(REQUEST.ID.eq(request), REQUEST.STATE.in(inline("new"), inline("in_work"))));
    }

    private static Select<Record3<UUID, String, BigDecimal>> hits(
            Table<?> table, Field<UUID> id, Clue clue, double score, Condition condition) {
        return select(id, inline(clue.field()), score(score)).from(table).where(condition);
    }

    private static Field<BigDecimal> score(double score) {
        return inline(BigDecimal.valueOf(score));
    }

    private static Field<String> call(String function, Field<String> argument) {
        return function(name(function), String.class, argument);
    }

    private enum Contact {
        PHONES,
        EMAILS;

        private Field<JSONB> of(Table<?> table) {
            return Objects.requireNonNull(table.field(name().toLowerCase(Locale.ROOT), JSONB.class));
        }
    }
}
