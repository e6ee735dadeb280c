package voronka.conversations;

import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.springframework.stereotype.Component;

/// Guesses the servers of an address: by the provider whose domain it is, by the provider that takes the domain's mail, or
/// by what servers are usually called.
@Component
public class MailProviders {

    public record Servers(MailServer imap, MailServer smtp) {}

    private static final Map<String, Servers> KNOWN = Map.ofEntries(
            Map.entry("yandex", servers("imap.yandex.ru", "smtp.yandex.ru")),
            Map.entry("mail.ru", servers("imap.mail.ru", "smtp.mail.ru")),
            Map.entry("google", servers("imap.gmail.com", "smtp.gmail.com")),
            Map.entry("outlook", new Servers(tls("outlook.office365.com", 993), startTls("smtp.office365.com"))),
            Map.entry("rambler", servers("imap.rambler.ru", "smtp.rambler.ru")),
            Map.entry("icloud", new Servers(tls("imap.mail.me.com", 993), startTls("smtp.mail.me.com"))),
            Map.entry("ukr.net", servers("imap.ukr.net", "smtp.ukr.net")),
            Map.entry("zoho", servers("imap.zoho.com", "smtp.zoho.com")),
            Map.entry("beget", servers("imap.beget.com", "smtp.beget.com")),
            Map.entry("timeweb", servers("imap.timeweb.ru", "smtp.timeweb.ru")));

    private static final Map<String, List<String>> DOMAINS = Map.of(
            "yandex", List.of("yandex.ru", "ya.ru", "yandex.com", "yandex.by", "yandex.kz", "narod.ru"),
            "mail.ru", List.of("mail.ru", "inbox.ru", "list.ru", "bk.ru", "internet.ru"),
            "google", List.of("gmail.com", "googlemail.com"),
            "outlook", List.of("outlook.com", "hotmail.com", "live.com", "msn.com"),
            "rambler", List.of("rambler.ru", "lenta.ru", "autorambler.ru", "ro.ru"),
            "icloud", List.of("icloud.com", "me.com", "mac.com"),
            "ukr.net", List.of("ukr.net"),
            "zoho", List.of("zoho.com"));

    /// What the names of the servers that take mail end in.
    private static final Map<String, String> TAKERS = Map.of(
            "yandex.net", "yandex",
            "mail.ru", "mail.ru",
            "google.com", "google",
            "googlemail.com", "google",
            "outlook.com", "outlook",
            "zoho.com", "zoho",
            "beget.com", "beget",
            "timeweb.ru", "timeweb");

    public Servers guess(String address) {
        var domain = address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        return ofDomain(domain)
                .or(() -> ofTaker(domain))
                .orElseGet(() -> servers("imap." + domain, "smtp." + domain));
    }

    private static Optional<Servers> ofDomain(String domain) {
        return DOMAINS.entrySet().stream()
                .filter(provider -> provider.getValue().contains(domain))
                .findFirst()
                .map(provider -> KNOWN.get(provider.getKey()));
    }

    private static Optional<Servers> ofTaker(String domain) {
        return takers(domain).stream()
                .flatMap(taker -> TAKERS.entrySet().stream().filter(known -> taker.endsWith("." + known.getKey())))
                .findFirst()
                .map(known -> KNOWN.get(known.getValue()));
    }

    private static List<String> takers(String domain) {
        if (!domain.matches("[\\p{L}\\p{N}.-]{3,250}")) {
            return List.of();
        }
        var settings = new Hashtable<String, String>();
        settings.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
        settings.put("com.sun.jndi.dns.timeout.initial", "1000");
        settings.put("com.sun.jndi.dns.timeout.retries", "1");
        try {
            var found = new InitialDirContext(settings)
                    .getAttributes(java.net.IDN.toASCII(domain), new String[] {"MX"})
                    .get("MX");
            return found == null
                    ? List.of()
                    : java.util.Collections.list(found.getAll()).stream()
                            .map(one -> String.valueOf(one).replaceFirst("^\\d+ ", "").replaceFirst("\\.$", "").toLowerCase(Locale.ROOT))
                            .toList();
        } catch (NamingException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static Servers servers(String imap, String smtp) {
        return new Servers(tls(imap, 993), tls(smtp, 465));
    }

    private static MailServer tls(String host, int port) {
        return new MailServer(host, port, MailSecurity.TLS);
    }

    private static MailServer startTls(String host) {
        return new MailServer(host, 587, MailSecurity.STARTTLS);
    }
}
