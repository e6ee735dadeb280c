package voronka.conversations.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import voronka.conversations.MailSecurity;
import voronka.conversations.MailServer;

/// Connects to mail servers: with time limits everywhere, and with the server's name checked against its certificate.
@Component
class MailSessions {

    private static final Duration CONNECTING = Duration.ofSeconds(15);
    static final Duration ANSWERING = Duration.ofSeconds(60);

    private final String trusted;

    /// @param trusted hosts, with spaces between, whose certificates nobody vouches for
    MailSessions(@Value("${voronka.mail.trusted-hosts:}") String trusted) {
        this.trusted = trusted;
        LetterReader.prepare();
    }

    /// @param patience how long the server may say nothing, which is long where it is waited for
    IMAPStore imap(MailServer server, String login, String password, Duration patience) throws MessagingException {
        var session = session("imap", server, patience);
        session.getProperties().setProperty("mail.imap.peek", "true");
        session.getProperties().setProperty("mail.imap.fetchsize", "1048576");
        session.getProperties().setProperty("mail.imap.separatestoreconnection", "false");
        session.getProperties().setProperty("mail.imap.connectionpoolsize", "2");
        var store = (IMAPStore) session.getStore("imap");
        store.connect(server.host(), server.port(), login, password);
        return store;
    }

    Transport smtp(MailServer server, String login, String password) throws MessagingException {
        var session = session("smtp", server, ANSWERING);
        session.getProperties().setProperty("mail.smtp.allow8bitmime", "true");
        session.getProperties().setProperty("mail.smtp.auth", Boolean.toString(!password.isEmpty()));
        var transport = session.getTransport("smtp");
        transport.connect(server.host(), server.port(), login, password);
        return transport;
    }

    private Session session(String protocol, MailServer server, Duration patience) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", millis(CONNECTING));
        properties.setProperty(prefix + "timeout", millis(patience));
        properties.setProperty(prefix + "writetimeout", millis(ANSWERING));
        properties.setProperty(prefix + "ssl.enable", Boolean.toString(server.security() == MailSecurity.TLS));
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(server.security() == MailSecurity.STARTTLS));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(server.security() == MailSecurity.STARTTLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (!trusted.isBlank()) {
            properties.setProperty(prefix + "ssl.trust", trusted);
        }
        return Session.getInstance(properties);
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }
}
