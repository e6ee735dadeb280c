package voronka.conversations.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.conversations.LetterView;

/// A letter as a program may read it: what its reader may not see is empty.
///
/// @param visibility full, subject or hidden
record LetterJson(
        UUID id,
        UUID thread,
        String visibility,
        String direction,
        String state,
        String from,
        String to,
        String cc,
        String subject,
        String text,
        OffsetDateTime at,
        @Nullable UUID activity,
        @Nullable String failure,
        List<File> files) {

    /// An attachment, to be read at /api/v1/files/{id}.
    record File(UUID id, String name, String type, long size) {}

    static LetterJson of(LetterView letter) {
        return new LetterJson(
                letter.id(),
                letter.thread(),
                letter.depth(),
                letter.outgoing() ? "out" : "in",
                letter.state(),
                letter.isHidden() ? "" : letter.from().toString(),
                letter.to(),
                letter.cc(),
                letter.subject(),
                letter.text(),
                letter.at(),
                letter.activity(),
                letter.failure(),
                letter.files().stream()
                        .map(file -> new File(file.id(), file.name(), file.type(), file.size()))
                        .toList());
    }
}
