package voronka.requests;

import static voronka.db.tenant.Tables.REQUEST;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Acting;
import voronka.accounts.Way;
import voronka.customers.PhoneLink;
import voronka.records.ContactData;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// What a request must be whichever way it comes (S42, S88, S96): it says something, its caller can be called back, who
/// came by himself is hot. One that has an owner is in work, one without waits for anybody.
@Component
class RequestRules implements RecordRules {

    private static final int TITLE = 100;
    private static final Set<String> SAYS = Set.of(
            "title", "text", "phones", "emails", "personName", "companyName", "person", "company", "channel", "temperature");

    private final Admissions admissions;
    private final Concreteness concreteness;
    private final ConcretenessCorrections corrections;
    private final AnswerClock clock;

    RequestRules(
            Admissions admissions, Concreteness concreteness, ConcretenessCorrections corrections, AnswerClock clock) {
        this.admissions = admissions;
        this.concreteness = concreteness;
        this.corrections = corrections;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "request";
    }

    @Override
    public void before(Draft draft) {
        if (draft.isNew()) {
            draft.setDefault("channel", channel());
            draft.setDefault("temperature", "hot");
            if (!draft.names("owner") && way() != Way.SCREEN) {
                draft.set("owner", null);
            }
        }
        if (draft.isEmpty("title")) {
            draft.set("title", title(draft).orElse(null));
        }
        requireContent(draft);
        requireAdmission(draft);
        followOwner(draft);
        rate(draft);
    }

    @Override
    public void after(Draft draft) {
        if (draft.changes("concretenessByHand") && !(draft.isNew() && draft.isEmpty("concretenessByHand"))) {
            corrections.keep(draft.id(), draft.get("concretenessByHand", Integer.class));
        }
    }

    /// An intern is not given a hot request (S92); what he enters himself then waits for others.
    private void requireAdmission(Draft draft) {
        if (draft.changes("owner") || draft.changes("temperature")) {
            if (draft.get("owner") instanceof UUID owner
                    && !admissions.mayHave(owner, String.valueOf(draft.get("temperature")))) {
                if (!draft.isNew() || draft.names("owner")) {
                    draft.refuse("owner", "requests.not_admitted." + draft.get("temperature"));
                }
                draft.set("owner", null);
            }
        }
    }

    private void rate(Draft draft) {
        if (draft.get("concretenessByHand") instanceof Integer points && (points < 0 || points > 100)) {
            draft.refuse("concretenessByHand", "requests.concreteness.range");
        }
        if (draft.isNew() || draft.changed().stream().anyMatch(SAYS::contains)) {
            var rating = concreteness.of(draft);
            draft.beside(REQUEST.CONCRETENESS_COMPUTED, rating.points());
            draft.beside(REQUEST.CONCRETENESS_FACTS, rating.written());
        }
    }

    private static void requireContent(Draft draft) {
        if (draft.isEmpty("title")) {
            draft.refuse("text", "requests.empty");
        }
        if ("phone".equals(draft.get("channel")) && draft.isEmpty("phones") && draft.isEmpty("emails")) {
            draft.refuse("phones", "requests.caller");
        }
        if ("phone".equals(draft.get("channel")) && "cold".equals(draft.get("temperature"))) {
            draft.refuse("temperature", "requests.call_is_hot");
        }
    }

    private void followOwner(Draft draft) {
        if (draft.isNew()) {
            draft.set("state", draft.isEmpty("owner") ? "new" : "in_work");
            draft.set("takenAt", draft.isEmpty("owner") ? null : clock.moment());
            clock.start(draft);
        } else if (draft.changes("owner") && draft.isEmpty("owner") && "in_work".equals(draft.get("state"))) {
            draft.set("state", "new");
            draft.set("takenAt", null);
        } else if (draft.changes("owner") && !draft.isEmpty("owner") && isOpen(draft)) {
            draft.set("state", "in_work");
            draft.set("takenAt", clock.moment());
            clock.handOver(draft);
        }
    }

    private static boolean isOpen(Draft draft) {
        return "new".equals(draft.get("state")) || "in_work".equals(draft.get("state"));
    }

    private static Optional<String> title(Draft draft) {
        return Stream.of(
                        firstLine(text(draft, "text")),
                        text(draft, "personName"),
                        text(draft, "companyName"),
                        firstPhone(draft.get("phones", JSONB.class)),
                        firstEmail(draft.get("emails", JSONB.class)))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static String text(Draft draft, String field) {
        return Objects.requireNonNullElse(draft.get(field, String.class), "");
    }

    private static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(RequestRules::shortened)
                .orElse("");
    }

    /// At a word's end where there is one.
    private static String shortened(String line) {
        if (line.length() <= TITLE) {
            return line;
        }
        var space = line.lastIndexOf(' ', TITLE);
        return line.substring(0, space > TITLE / 2 ? space : TITLE) + "…";
    }

    private static String firstPhone(@Nullable JSONB phones) {
        return ContactData.phones(phones).stream()
                .findFirst()
                .map(phone -> PhoneLink.of(phone).text())
                .orElse("");
    }

    private static String firstEmail(@Nullable JSONB emails) {
        return ContactData.emails(emails).stream().findFirst().orElse("");
    }

    private static String channel() {
        return switch (way()) {
            case API -> "api";
            case IMPORT -> "import";
            case FORM -> "form";
            default -> "manual";
        };
    }

    private static Way way() {
        return Acting.find().map(Acting::way).orElse(Way.SYSTEM);
    }
}
