package voronka.records;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.SEARCH_ENTRY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

    private static final int CONSIDERED = 300;

    /// With fewer than these the words may be misspelt.
    private static final int FEW = 3;

    /// A record that was found.
    public record Found(String kind, UUID id, String title, String subtitle) {}

    private final DSLContext sql;
    private final Catalogue catalogue;

    SearchQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /// The best first: those whose name begins with the words. Where few have the words as they stand, those follow
    /// that have them but for one letter.
    public List<Found> find(String words, int limit) {
        if (words.isBlank()) {
            return List.of();
        }
        var found = ranked(matches(words), words, limit);
        return found.size() < FEW ? withMisspelt(found, words, limit) : found;
    }

    private List<Found> withMisspelt(List<Found> found, String words, int limit) {
        var condition = misspelt(words);
        if (condition.isEmpty()) {
            return found;
        }
        return Stream.concat(found.stream(), ranked(condition.get(), words, limit).stream())
                .distinct()
                .limit(limit)
                .toList();
    }

    /// Only so many are put in order, however many there are.
    private List<Found> ranked(Condition condition, String words, int limit) {
        var some = select(SEARCH_ENTRY.KIND, SEARCH_ENTRY.RECORD_ID, SEARCH_ENTRY.TITLE, SEARCH_ENTRY.SUBTITLE)
                .from(SEARCH_ENTRY)
                .where(condition, visible(words))
                .limit(CONSIDERED)
                .asTable("some");
        var title = FilterConditions.folded(requireNonNull(some.field(SEARCH_ENTRY.TITLE)));
        return sql.select(
                        some.field(SEARCH_ENTRY.KIND),
                        some.field(SEARCH_ENTRY.RECORD_ID),
                        some.field(SEARCH_ENTRY.TITLE),
                        some.field(SEARCH_ENTRY.SUBTITLE))
                .from(some)
                .orderBy(
                        field(title.like(FilterConditions.escaped(words) + "%", '\\'))
                                .desc(),
                        field("word_similarity({0}, {1})", Double.class, val(FilterConditions.escaped(words)), title)
                                .desc(),
                        title)
                .limit(limit)
                .fetch(row -> new Found(
                        row.value1(), row.value2(), row.value3(), hidesWords(row.value1()) ? "" : row.value4()));
    }

    /// Every word as it stands or with one letter wrong; nothing where no word can be.
    private static Optional<Condition> misspelt(String words) {
        var conditions = new ArrayList<Condition>();
        var some = false;
        for (var word : words.strip().split("\\s+")) {
            var patterns = Misspelt.patterns(FilterConditions.escaped(word));
            some |= !patterns.isEmpty();
            conditions.add(DSL.or(Stream.concat(
                            Stream.of(has(word)),
                            patterns.stream().map(pattern -> SEARCH_ENTRY.TEXT.like(pattern, '\\')))
                    .toList()));
        }
        return some ? Optional.of(DSL.and(conditions)) : Optional.empty();
    }

    private Condition visible(String words) {
        var caller = Caller.current();
        var kinds = KINDS.stream()
                .filter(kind -> caller.may(Action.SEE, kind))
                .map(kind -> SEARCH_ENTRY.KIND.eq(kind).and(owned(caller, kind)).and(hidesWords(kind) ? titled(words) : noCondition()))
                .toList();
        return kinds.isEmpty() ? DSL.falseCondition() : DSL.or(kinds);
    }

    /// What is hidden from somebody is not found by its words either: then the title alone counts.
    private boolean hidesWords(String kind) {
        return catalogue.find(kind).filter(RecordKind::hidesWords).isPresent();
    }

    private static Condition titled(String words) {
        return FilterConditions.folded(SEARCH_ENTRY.TITLE)
                .like("%" + FilterConditions.escaped(words).replaceAll("\\s+", "%") + "%", '\\');
    }

    /// Requests that nobody owns wait for anybody; products belong to nobody.
    private static Condition owned(Caller caller, String kind) {
        var owner = kind.equals("product") ? null : SEARCH_ENTRY.OWNER_ID;
        var right = Rights.may(caller, Action.SEE, kind, owner);
        return kind.equals("request") && !caller.isOutside() ? right.or(SEARCH_ENTRY.OWNER_ID.isNull()) : right;
    }

    static Select<Record1<UUID>> matching(String kind, String words) {
        return select(SEARCH_ENTRY.RECORD_ID).from(SEARCH_ENTRY).where(SEARCH_ENTRY.KIND.eq(kind), matches(words));
    }

    /// Every word must be found, in whichever layout it was typed; what looks like a phone is compared by its digits
    /// without the country's prefix.
    private static Condition matches(String words) {
        var conditions = new ArrayList<Condition>();
        var digits = words.replaceAll("\\D", "");
        if (words.matches("[\\d\\s()+\\-.]{5,}") && digits.length() >= 5) {
            conditions.add(SEARCH_ENTRY.TEXT.like("%" + withoutPrefix(digits) + "%"));
        } else {
            for (var word : words.strip().split("\\s+")) {
                conditions.add(has(word).or(has(KeyboardLayout.other(word))));
            }
        }
        return DSL.and(conditions);
    }

    private static Condition has(String word) {
        return SEARCH_ENTRY.TEXT.like("%" + FilterConditions.escaped(word) + "%", '\\');
    }

    private static String withoutPrefix(String digits) {
        return digits.length() == 11 && (digits.startsWith("8") || digits.startsWith("7"))
                ? digits.substring(1)
                : digits;
    }
}
