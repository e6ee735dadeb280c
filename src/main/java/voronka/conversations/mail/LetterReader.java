package voronka.conversations.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import voronka.conversations.ReceivedLetter;
import voronka.conversations.ReceivedLetter.Attachment;

/// Takes a letter apart: its head, its text, what is attached. It reads whatever mail programs write, wrong as it may be;
/// what cannot be read of a letter does not keep the rest from being taken.
final class LetterReader {

    static {
        // Read once by the library when it is first used; without them it refuses what half of the world sends.
        System.setProperty("mail.mime.parameters.strict", "false");
        System.setProperty("mail.mime.ignoreunknownencoding", "true");
        System.setProperty("mail.mime.multipart.ignoremissingboundaryparameter", "true");
        System.setProperty("mail.mime.multipart.allowempty", "true");
        System.setProperty("mail.mime.base64.ignoreerrors", "true");
        System.setProperty("mail.mime.uudecode.ignoreerrors", "true");
    }

    static final Session SESSION = Session.getInstance(new Properties());
    private static final int DEEPEST = 30;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Attachment> files = new ArrayList<>();

    private LetterReader() {}

    /// Makes the library lenient before anything else touches it.
    static void prepare() {}

    static ReceivedLetter read(byte[] source, OffsetDateTime at, boolean partial) throws MessagingException {
        var message = new MimeMessage(SESSION, new ByteArrayInputStream(source));
        var reader = new LetterReader();
        if (!partial) {
            reader.take(message, 0, false);
        }
        var head = new LetterHead(message);
        var html = reader.html.isEmpty() ? null : reader.html.toString();
        return new ReceivedLetter(
                head.messageId(),
                head.answers(),
                head.from(),
                head.all("Reply-To"),
                head.all("To"),
                head.all("Cc"),
                head.subject(),
                reader.text.isEmpty() && html != null ? HtmlText.of(html) : reader.text.toString().strip(),
                html,
                List.copyOf(reader.files),
                head.sentAt().map(sent -> sent.atOffset(ZoneOffset.UTC)).orElse(null),
                at,
                head.isAutomatic(),
                partial,
                Fingerprint.of(head, source),
                source);
    }

    private void take(Part part, int depth, boolean alternative) {
        try {
            if (depth < DEEPEST && isMultipart(part) && part.getContent() instanceof Multipart parts) {
                takeAll(parts, depth, type(part).match("multipart/alternative"));
            } else if (isText(part)) {
                takeText(part, alternative);
            } else {
                attach(part);
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            attach(part);
        }
    }

    private void takeAll(Multipart parts, int depth, boolean alternative) throws MessagingException {
        for (var i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            take(part, depth + 1, alternative);
        }
    }

    private static boolean isMultipart(Part part) throws MessagingException {
        return type(part).match("multipart/*");
    }

    private static boolean isText(Part part) throws MessagingException {
        var type = type(part);
        return (type.match("text/plain") || type.match("text/html"))
                && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part))
                && name(part) == null;
    }

    private void takeText(Part part, boolean alternative) throws MessagingException, IOException {
        var into = type(part).match("text/html") ? html : text;
        if (alternative && !into.isEmpty()) {
            return;
        }
        var read = Charsets.decode(bytes(part), type(part).getParameter("charset"));
        into.append(into.isEmpty() ? "" : into == html ? "<hr>" : "\n\n").append(read.replace("\r\n", "\n"));
    }

    private void attach(Part part) {
        files.add(new Attachment(
                nameOr(part, "attachment" + (files.size() + 1)),
                contentId(part),
                Part.INLINE.equalsIgnoreCase(disposition(part)) || contentId(part) != null && disposition(part) == null,
                () -> decoded(part)));
    }

    private static InputStream decoded(Part part) throws IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static byte[] bytes(Part part) throws IOException {
        try (var in = decoded(part)) {
            return in.readAllBytes();
        }
    }

    private static ContentType type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException e) {
            return new ContentType("application", "octet-stream", null);
        }
    }

    private static @Nullable String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException e) {
            return null;
        }
    }

    private static String nameOr(Part part, String otherwise) {
        var name = name(part);
        if (name != null) {
            return name;
        }
        try {
            var type = type(part);
            return type.match("message/rfc822")
                    ? otherwise + ".eml"
                    : type.match("text/calendar") ? otherwise + ".ics" : type.match("image/*") ? otherwise + "." + type.getSubType().toLowerCase(Locale.ROOT) : otherwise;
        } catch (MessagingException e) {
            return otherwise;
        }
    }

    private static @Nullable String name(Part part) {
        try {
            var name = part.getFileName();
            return name == null || name.isBlank() ? null : isBare(part) ? EncodedWords.decode(name) : EncodedWords.decodeWords(name);
        } catch (MessagingException e) {
            return null;
        }
    }

    /// Whether the headers have bytes that no rule allows. Where they have not, the library has decoded the name.
    private static boolean isBare(Part part) throws MessagingException {
        for (var header : new String[] {"Content-Disposition", "Content-Type"}) {
            var lines = part.getHeader(header);
            if (lines != null && lines[0].chars().anyMatch(c -> c > 0x7f)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String contentId(Part part) {
        try {
            var header = part.getHeader("Content-ID");
            return header == null || header.length == 0 ? null : header[0].replaceAll("[<>\\s]", "");
        } catch (MessagingException e) {
            return null;
        }
    }
}
