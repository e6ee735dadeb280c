package voronka.conversations.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import voronka.conversations.MailBox;
import voronka.conversations.MailBoxGiven;
import voronka.conversations.MailProviders.Servers;
import voronka.conversations.MailSecurity;
import voronka.conversations.MailServer;
import voronka.conversations.Privacy;

/// A mail box as it is being set up; what was typed stays, but for the password.
///
/// @param tried what the trial of the connection said, or null
public record BoxForm(
        @Nullable UUID id,
        boolean mayShare,
        Map<String, String> values,
        Map<String, String> errors,
        @Nullable Tried tried) {

    /// @param reading what is wrong with reading, empty for nothing
    public record Tried(String reading, String readingDetails, String sending, String sendingDetails) {}

    public static final List<String> SECURITIES = List.of("tls", "starttls", "none");

    static BoxForm fresh(boolean mayShare, String name) {
        return new BoxForm(
                null,
                mayShare,
                Map.of(
                        "shared", mayShare ? "true" : "",
                        "makesRequests", mayShare ? "true" : "",
                        "name", name,
                        "privacy", "hidden",
                        "days", "30",
                        "pollSeconds", "120",
                        "active", "true"),
                Map.of(),
                null);
    }

    static BoxForm of(MailBox box, boolean mayShare) {
        return new BoxForm(
                box.id(),
                mayShare,
                Map.ofEntries(
                        Map.entry("address", box.address()),
                        Map.entry("name", box.name()),
                        Map.entry("shared", box.isShared() ? "true" : ""),
                        Map.entry("privacy", box.privacy().code()),
                        Map.entry("makesRequests", box.makesRequests() ? "true" : ""),
                        Map.entry("imapHost", box.imap().host()),
                        Map.entry("imapPort", String.valueOf(box.imap().port())),
                        Map.entry("imapSecurity", box.imap().security().code()),
                        Map.entry("smtpHost", box.smtp().host()),
                        Map.entry("smtpPort", String.valueOf(box.smtp().port())),
                        Map.entry("smtpSecurity", box.smtp().security().code()),
                        Map.entry("login", box.login()),
                        Map.entry("signature", box.signature()),
                        Map.entry("pollSeconds", String.valueOf(box.pollSeconds())),
                        Map.entry("active", box.active() ? "true" : "")),
                Map.of(),
                null);
    }

    static BoxForm of(@Nullable UUID id, boolean mayShare, MultiValueMap<String, String> sent) {
        var values = new java.util.HashMap<>(sent.toSingleValueMap());
        values.remove("password");
        return new BoxForm(id, mayShare, values, Map.of(), null);
    }

    BoxForm with(Servers servers) {
        var all = new java.util.HashMap<>(values);
        all.put("imapHost", servers.imap().host());
        all.put("imapPort", String.valueOf(servers.imap().port()));
        all.put("imapSecurity", servers.imap().security().code());
        all.put("smtpHost", servers.smtp().host());
        all.put("smtpPort", String.valueOf(servers.smtp().port()));
        all.put("smtpSecurity", servers.smtp().security().code());
        return new BoxForm(id, mayShare, all, errors, tried);
    }

    BoxForm refused(Map<String, String> why) {
        return new BoxForm(id, mayShare, values, why, tried);
    }

    BoxForm tried(Tried said) {
        return new BoxForm(id, mayShare, values, errors, said);
    }

    static MailBoxGiven given(MultiValueMap<String, String> sent) {
        return new MailBoxGiven(
                text(sent, "address"),
                text(sent, "name"),
                is(sent, "shared"),
                Privacy.find(text(sent, "privacy")).orElse(Privacy.HIDDEN),
                is(sent, "makesRequests"),
                server(sent, "imap"),
                server(sent, "smtp"),
                text(sent, "login"),
                text(sent, "password"),
                text(sent, "signature"),
                text(sent, "days").equals("all") ? null : number(sent, "days"),
                number(sent, "pollSeconds"),
                is(sent, "active"));
    }

    private static MailServer server(MultiValueMap<String, String> sent, String name) {
        return new MailServer(
                text(sent, name + "Host").strip(),
                number(sent, name + "Port"),
                MailSecurity.find(text(sent, name + "Security")).orElse(MailSecurity.TLS));
    }

    /// What is no number is out of every range.
    private static int number(MultiValueMap<String, String> sent, String name) {
        var text = text(sent, name).strip();
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : name.equals("days") && text.isEmpty() ? 30 : -1;
    }

    private static boolean is(MultiValueMap<String, String> sent, String name) {
        return "true".equals(sent.getFirst(name));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("");
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public boolean is(String field) {
        return value(field).equals("true");
    }

    public boolean isNew() {
        return id == null;
    }

    public String action() {
        return id == null ? "/mail/boxes" : "/mail/boxes/" + id;
    }
}
