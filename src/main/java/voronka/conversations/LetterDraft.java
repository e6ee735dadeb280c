package voronka.conversations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter that somebody wants to send.
///
/// @param id made by whoever writes it: the same one sent again is not sent again
/// @param answers the letter it answers, whose thread and link it takes
/// @param kind the kind of the record it is about, where it answers nothing
/// @param to addresses as they are written, several with commas
/// @param quote whether the text of the letter it answers stands below
public record LetterDraft(
        UUID id,
        UUID box,
        @Nullable UUID answers,
        @Nullable String kind,
        @Nullable UUID record,
        String to,
        String cc,
        String subject,
        String text,
        boolean quote,
        List<UUID> files) {}
