package voronka.conversations.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.MessageIDTerm;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import voronka.conversations.LetterSending;
import voronka.conversations.MailBoxes;
import voronka.conversations.OutgoingLetter;
import voronka.secrets.Unopened;

/// Sends letters by SMTP, and puts a copy among the sent ones of the box, where its owner's other programs find it.
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /// The server was not reached, so the letter waits for the next try.
    static class Later extends RuntimeException {}

    private final LetterSending sending;
    private final LetterWriter writer;
    private final MailBoxes boxes;
    private final MailSessions sessions;

    Outbox(LetterSending sending, LetterWriter writer, MailBoxes boxes, MailSessions sessions) {
        this.sending = sending;
        this.writer = writer;
        this.boxes = boxes;
        this.sessions = sessions;
    }

    /// @throws Later when it is worth trying again by itself
    /// @param last whether it is not tried again when the server is out of reach this time too
    void send(UUID id, boolean last) {
        try {
            sending.begin(id).ifPresent(this::send);
        } catch (Later e) {
            if (!last) {
                throw e;
            }
            sending.giveUp(id);
        }
    }

    private void send(OutgoingLetter letter) {
        try {
            var message = writer.write(letter);
            if (deliver(letter, message)) {
                sending.sent(letter.id());
                copy(letter, message);
            }
        } catch (MessagingException e) {
            sending.failed(letter.id(), MailTrouble.of(e).details());
        }
    }

    private boolean deliver(OutgoingLetter letter, MimeMessage message) {
        var connected = false;
        try (var transport = sessions.smtp(
                letter.box().smtp(), letter.box().login(), boxes.password(letter.box().id()))) {
            connected = true;
            transport.sendMessage(message, message.getAllRecipients());
            return true;
        } catch (AuthenticationFailedException | Unopened e) {
            sending.failed(letter.id(), MailTrouble.of(e).details());
        } catch (SendFailedException e) {
            refused(letter, e);
        } catch (MessagingException e) {
            lost(letter, e, connected);
        }
        return false;
    }

    /// The server said no; a no for now begins with 4.
    private void refused(OutgoingLetter letter, SendFailedException error) {
        var code = switch (error) {
            case SMTPSendFailedException e -> e.getReturnCode();
            case SMTPAddressFailedException e -> e.getReturnCode();
            default -> 0;
        };
        if (code >= 400 && code < 500) {
            sending.delayed(letter.id(), MailTrouble.of(error).details());
            throw new Later();
        }
        sending.failed(letter.id(), MailTrouble.of(error).details());
    }

    /// A connection that broke while the letter was handed over leaves open whether it arrived.
    private void lost(OutgoingLetter letter, MessagingException error, boolean connected) {
        var trouble = MailTrouble.of(error);
        if (connected) {
            sending.unsure(letter.id(), trouble.details());
        } else {
            sending.delayed(letter.id(), trouble.details());
            throw new Later();
        }
    }

    /// Some servers do it by themselves; the letter is sent whether this works or not.
    private void copy(OutgoingLetter letter, MimeMessage message) {
        var box = letter.box();
        try (var store = sessions.imap(box.imap(), box.login(), boxes.password(box.id()), MailSessions.ANSWERING)) {
            for (var folder : BoxSync.folders(store)) {
                if (BoxSync.isSent(folder)) {
                    folder.open(Folder.READ_WRITE);
                    if (folder.search(new MessageIDTerm(letter.messageId())).length == 0) {
                        message.setFlag(Flags.Flag.SEEN, true);
                        folder.appendMessages(new Message[] {message});
                    }
                    folder.close(false);
                    return;
                }
            }
        } catch (MessagingException | RuntimeException e) {
            LOG.warn("A letter was sent from {} and not put among the sent ones: {}", box.address(), e.getMessage());
        }
    }
}
