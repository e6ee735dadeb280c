package voronka.conversations.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import voronka.conversations.MailBoxGiven;

/// Tries whether a box can be reached as it is set up, for reading and for sending, and says which of them cannot and why.
@Component
public class BoxTrial {

    private final MailSessions sessions;

    BoxTrial(MailSessions sessions) {
        this.sessions = sessions;
    }

    public Optional<MailTrouble> reading(MailBoxGiven box, String password) {
        try (var store = sessions.imap(box.imap(), login(box), password, MailSessions.ANSWERING)) {
            store.getFolder("INBOX").exists();
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(MailTrouble.of(e));
        }
    }

    public Optional<MailTrouble> sending(MailBoxGiven box, String password) {
        try (var transport = sessions.smtp(box.smtp(), login(box), password)) {
            return transport.isConnected() ? Optional.empty() : Optional.of(new MailTrouble("server", ""));
        } catch (MessagingException e) {
            return Optional.of(MailTrouble.of(e));
        }
    }

    private static String login(MailBoxGiven box) {
        return box.login().isBlank() ? box.address().strip() : box.login().strip();
    }
}
