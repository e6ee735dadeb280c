package voronka.conversations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import voronka.files.StoredFile;

/// A letter as it is to be sent.
public record OutgoingLetter(
        UUID id,
        MailBox box,
        String messageId,
        List<String> answers,
        List<Correspondent> to,
        List<Correspondent> cc,
        String subject,
        String text,
        Instant at,
        List<StoredFile> files) {}
