package voronka.conversations.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.conversations.LetterView;
import voronka.conversations.MailBox;
import voronka.files.StoredFile;

/// A letter as it is being written.
///
/// @param id the letter's own, so that a form that is sent twice is one letter
public record ComposerView(
        UUID id,
        List<MailBox> boxes,
        @Nullable UUID box,
        @Nullable LetterView answered,
        String kind,
        String record,
        String to,
        String cc,
        String subject,
        String text,
        boolean quote,
        List<StoredFile> files,
        Map<String, String> errors) {

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public String draft() {
        return "letter-" + (answered == null ? kind + record : answered.id());
    }
}
