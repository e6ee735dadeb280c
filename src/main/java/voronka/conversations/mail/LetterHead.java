package voronka.conversations.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.text.ParsePosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import voronka.conversations.Correspondent;

/// The headers of a letter, read leniently.
final class LetterHead {

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,900}>");
    private static final int LONGEST_SUBJECT = 1_000;

    private final MimeMessage message;

    LetterHead(MimeMessage message) {
        this.message = message;
    }

    @Nullable
    String messageId() {
        return ids("Message-ID").findFirst().orElse(null);
    }

    /// The nearest last, whichever of the two headers the other side's program fills in.
    List<String> answers() {
        var all = new ArrayList<>(ids("References").toList());
        ids("In-Reply-To").forEach(id -> {
            all.remove(id);
            all.add(id);
        });
        return all.stream().distinct().skip(Math.max(0, all.size() - 50)).toList();
    }

    Correspondent from() {
        return all("From").stream()
                .findFirst()
                .or(() -> all("Sender").stream().findFirst())
                .or(() -> all("Return-Path").stream().findFirst())
                .orElse(new Correspondent("", ""));
    }

    List<Correspondent> all(String header) {
        var found = new ArrayList<Correspondent>();
        for (var line : lines(header)) {
            try {
                for (var address : InternetAddress.parseHeader(line, false)) {
                    if (address.getAddress() != null && address.getAddress().contains("@")) {
                        found.add(new Correspondent(
                                EncodedWords.decode(address.getAddress()),
                                address.getPersonal() == null ? "" : personal(address)));
                    }
                }
            } catch (MessagingException e) {
                voronka.customers.Emails.read(line).forEach(address -> found.add(new Correspondent(address, "")));
            }
        }
        return found;
    }

    private static String personal(InternetAddress address) {
        var encoded = address.toString();
        var end = encoded.lastIndexOf('<');
        var raw = end > 0 ? encoded.substring(0, end).strip() : "";
        var unquoted = raw.startsWith("\"") && raw.endsWith("\"") && raw.length() > 1
                ? raw.substring(1, raw.length() - 1).replaceAll("\\\\(.)", "$1")
                : raw;
        return EncodedWords.decode(unquoted);
    }

    String subject() {
        var subject = first("Subject").map(EncodedWords::decode).orElse("");
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    }

    Optional<Instant> sentAt() {
        return first("Date")
                .map(date -> new MailDateFormat().parse(date, new ParsePosition(0)))
                .map(java.util.Date::toInstant);
    }

    /// Written by a program to a person, who is not to answer: notes of absence, bounces, lists, reports.
    boolean isAutomatic() {
        return first("Auto-Submitted").filter(value -> !value.strip().equalsIgnoreCase("no")).isPresent()
                || first("Precedence").filter(value -> value.strip().toLowerCase(Locale.ROOT).matches("bulk|junk|list|auto_reply")).isPresent()
                || first("List-Id").isPresent()
                || first("X-Autoreply").isPresent()
                || first("Return-Path").filter(path -> path.strip().equals("<>")).isPresent()
                || from().address().startsWith("mailer-daemon@");
    }

    Optional<String> first(String header) {
        return lines(header).stream().findFirst();
    }

    private java.util.stream.Stream<String> ids(String header) {
        return lines(header).stream().flatMap(line -> ID.matcher(line).results().map(id -> id.group().strip()));
    }

    private List<String> lines(String header) {
        try {
            var lines = message.getHeader(header);
            return lines == null ? List.of() : Arrays.asList(lines);
        } catch (MessagingException e) {
            return List.of();
        }
    }
}
