package voronka.conversations;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A letter as it was read from a server, taken apart.
///
/// @param answers the ids of the letters it answers, the nearest last
/// @param at when the server took it
/// @param automatic whether a program wrote it by itself: out-of-office notes, bounces, lists
/// @param partial whether only its head was taken because it is too large
/// @param fingerprint the same for the same letter, wherever and how often it lies
/// @param source its bytes as the server has them
public record ReceivedLetter(
        @Nullable String messageId,
        List<String> answers,
        Correspondent from,
        List<Correspondent> replyTo,
        List<Correspondent> to,
        List<Correspondent> cc,
        String subject,
        String text,
        @Nullable String html,
        List<Attachment> files,
        @Nullable OffsetDateTime sentAt,
        OffsetDateTime at,
        boolean automatic,
        boolean partial,
        byte[] fingerprint,
        byte[] source) {

    /// @param contentId how the text of the letter calls it, where it does
    public record Attachment(
            String name,
            @Nullable String contentId,
            boolean inline,
            Bytes bytes) {}

    /// Opens an attachment; its bytes are decoded as they are read.
    @FunctionalInterface
    public interface Bytes {

        InputStream open() throws IOException;
    }

    /// Who may be meant by it, the likeliest first: whom an answer would reach, then who sent it.
    public List<Correspondent> senders() {
        return Stream.concat(replyTo.stream(), Stream.of(from))
                .filter(one -> !one.address().isEmpty())
                .distinct()
                .toList();
    }

    public List<Correspondent> receivers() {
        return Stream.concat(to.stream(), cc.stream()).distinct().toList();
    }
}
