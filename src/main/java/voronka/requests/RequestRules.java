package voronka.requests;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
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
        followOwner(draft);
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

    private static void followOwner(Draft draft) {
        if (draft.isNew()) {
            draft.set("state", draft.isEmpty("owner") ? "new" : "in_work");
            draft.set("takenAt", draft.isEmpty("owner") ? null : OffsetDateTime.now());
        } else if (draft.changes("owner") && draft.isEmpty("owner") && "in_work".equals(draft.get("state"))) {
            draft.set("state", "new");
            draft.set("takenAt", null);
        } else if (draft.changes("owner") && !draft.isEmpty("owner") && "new".equals(draft.get("state"))) {
            draft.set("state", "in_work");
            draft.set("takenAt", OffsetDateTime.now());
        }
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
