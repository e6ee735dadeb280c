package voronka.records;

import static org.jooq.impl.DSL.select;
import static voronka.db.tenant.Tables.SEARCH_ENTRY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;

/// Finds records of all kinds by words, parts of words, phone digits in any writing, e-mails and numbers.
@Component
public class SearchQueries {

    /// The kinds that triggers keep under search.
    static final Set<String> KINDS = Set.of("company", "person", "deal", "request", "product", "invoice");

    /// A record that was found.
    public record Found(String kind, UUID id, String title, String subtitle) {}

    private final DSLContext sql;

    SearchQueries(DSLContext sql) {
        this.sql = sql;
    }

    public List<Found> find(String words, int limit) {
        if (words.isBlank()) {
            return List.of();
        }
        return sql.select(SEARCH_ENTRY.KIND, SEARCH_ENTRY.RECORD_ID, SEARCH_ENTRY.TITLE, SEARCH_ENTRY.SUBTITLE)
                .from(SEARCH_ENTRY)
                .where(matches(words), visible())
                .limit(limit)
                .fetch(org.jooq.Records.mapping(Found::new));
    }

    private static Condition visible() {
        var caller = Caller.current();
        var kinds = KINDS.stream()
                .filter(kind -> caller.may(Action.SEE, kind))
                .map(kind -> SEARCH_ENTRY.KIND.eq(kind).and(owned(caller, kind)))
                .toList();
        return kinds.isEmpty() ? DSL.falseCondition() : DSL.or(kinds);
    }

    /// Requests that nobody owns wait for anybody; products belong to nobody.
    private static Condition owned(Caller caller, String kind) {
        var owner = kind.equals("product") ? null : SEARCH_ENTRY.OWNER_ID;
        var right = Rights.may(caller, Action.SEE, kind, owner);
        return kind.equals("request") ? right.or(SEARCH_ENTRY.OWNER_ID.isNull()) : right;
    }

    static Select<Record1<UUID>> matching(String kind, String words) {
        return select(SEARCH_ENTRY.RECORD_ID).from(SEARCH_ENTRY).where(SEARCH_ENTRY.KIND.eq(kind), matches(words));
    }

    /// Every word must be found; what looks like a phone is compared by its digits without the country's prefix.
    private static Condition matches(String words) {
        var conditions = new ArrayList<Condition>();
        var digits = words.replaceAll("\\D", "");
        if (words.matches("[\\d\\s()+\\-.]{5,}") && digits.length() >= 5) {
            conditions.add(SEARCH_ENTRY.TEXT.like("%" + withoutPrefix(digits) + "%"));
        } else {
            for (var word : FilterConditions.escaped(words).split("\\s+")) {
                conditions.add(SEARCH_ENTRY.TEXT.like("%" + word + "%", '\\'));
            }
        }
        return DSL.and(conditions);
    }

    private static String withoutPrefix(String digits) {
        return digits.length() == 11 && (digits.startsWith("8") || digits.startsWith("7"))
                ? digits.substring(1)
                : digits;
    }
}
