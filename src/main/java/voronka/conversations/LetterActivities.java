package voronka.conversations;

import static voronka.web.Texts.t;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Records;

/// Writes letters down among what was done, so that feeds, next steps and clocks know of them (S130).
///
/// An activity is for all who see its record, so one of a personal box says nothing but that there was a letter; the
/// letter itself is asked for what its reader may know.
@Component
class LetterActivities {

    private static final int LONGEST = 300;

    private final Records records;
    private final CustomerMailQueries customers;
    private final Clock clock;

    LetterActivities(Records records, CustomerMailQueries customers, Clock clock) {
        this.records = records;
        this.customers = customers;
        this.clock = clock;
    }

    /// @return nothing for a letter that is linked to nothing
    Optional<UUID> write(
            MailBox box, LetterLink link, String direction, String subject, OffsetDateTime at, @Nullable UUID writer) {
        if (link.isNone()) {
            return Optional.empty();
        }
        var now = OffsetDateTime.now(clock);
        var fields = links(link);
        fields.put("kind", "letter");
        fields.put("title", title(box, subject));
        fields.put("direction", direction);
        fields.put("doneAt", at.isAfter(now) ? now : at);
        fields.put("result", direction.equals("out") ? "done" : null);
        fields.put(
                "owner",
                writer != null
                        ? writer
                        : box.owner() != null ? box.owner() : customers.owner(link).orElse(null));
        return Optional.of(records.create("activity", fields));
    }

    void move(UUID activity, LetterLink link) {
        records.change("activity", activity, null, links(link));
    }

    private static HashMap<String, @Nullable Object> links(LetterLink link) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("request", link.request());
        fields.put("deal", link.deal());
        fields.put("company", link.company());
        fields.put("person", link.person());
        return fields;
    }

    private static String title(MailBox box, String subject) {
        if (!box.isShared() || subject.isBlank()) {
            return t("activity.choice.kind.letter");
        }
        return subject.length() <= LONGEST ? subject : subject.substring(0, LONGEST - 1) + "…";
    }
}
