package voronka.conversations.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import voronka.conversations.MailBox;
import voronka.conversations.MailBoxes;

/// What is done about a box as long as this node looks after it: one connection that syncs, waits by IDLE or for the
/// box's interval, and is made anew, ever less often, when it breaks.
@Component
class BoxWork {

    private static final Logger LOG = LoggerFactory.getLogger(BoxWork.class);
    private static final long SHORTEST_PAUSE = 2;
    private static final long LONGEST_PAUSE = 300;

    private final MailBoxes boxes;
    private final MailSessions sessions;
    private final BoxSync sync;
    private final BoxHealth health;

    BoxWork(MailBoxes boxes, MailSessions sessions, BoxSync sync, BoxHealth health) {
        this.boxes = boxes;
        this.sessions = sessions;
        this.sync = sync;
        this.health = health;
    }

    void keep(UUID id, BoxWorker worker) {
        var pause = SHORTEST_PAUSE;
        while (!worker.isStopped()) {
            try {
                var box = boxes.find(id).filter(MailBox::active);
                if (box.isEmpty()) {
                    return;
                }
                health.tried(id);
                connected(box.get(), worker);
                pause = SHORTEST_PAUSE;
            } catch (MessagingException | RuntimeException e) {
                if (!worker.isStopped()) {
                    note(id, e);
                    worker.rest(pause);
                    pause = Math.min(pause * 2, LONGEST_PAUSE);
                }
            }
        }
    }

    private void note(UUID id, Exception error) {
        var trouble = MailTrouble.of(error);
        try {
            health.failed(id, trouble);
        } catch (RuntimeException e) {
            LOG.warn("The mail box {} is out of reach, {}, which could not be written down: {}", id, trouble.details(), e.getMessage());
        }
    }

    /// The server may be silent for as long as is waited for it, and a little longer.
    private void connected(MailBox box, BoxWorker worker) throws MessagingException {
        var patience = Duration.ofSeconds(box.pollSeconds()).plus(MailSessions.ANSWERING);
        try (var store = sessions.imap(box.imap(), box.login(), boxes.password(box.id()), patience)) {
            var idle = store.hasCapability("IDLE");
            var whole = true;
            while (!worker.isStopped() && isAsItWas(box)) {
                whole |= health.takeWish(box.id());
                health.synced(box.id(), idle, sync.all(box, store, whole));
                whole = false;
                if (idle) {
                    idle(store, box, worker);
                } else {
                    worker.rest(box.pollSeconds());
                }
            }
        }
    }

    /// Whether it is still set up so; a changed one is connected to anew.
    private boolean isAsItWas(MailBox box) {
        return boxes.find(box.id()).filter(box::equals).isPresent();
    }

    /// Waits for the server's word on the inbox. Another command ends the waiting: after the box's interval, for the other
    /// folders are not watched, or when the worker is woken.
    private void idle(IMAPStore store, MailBox box, BoxWorker worker) throws MessagingException {
        var inbox = (IMAPFolder) store.getFolder("INBOX");
        inbox.open(Folder.READ_ONLY);
        try {
            // What came since the last look would not be said again.
            if (sync.inbox(box, inbox) || worker.isStopped()) {
                return;
            }
            var alarm = Thread.ofVirtual().name("mail-alarm-" + box.id()).start(() -> {
                worker.rest(box.pollSeconds());
                if (!Thread.currentThread().isInterrupted()) {
                    interrupt(inbox);
                }
            });
            try {
                inbox.idle(true);
            } finally {
                alarm.interrupt();
            }
        } finally {
            if (inbox.isOpen()) {
                inbox.close(false);
            }
        }
    }

    private static void interrupt(IMAPFolder inbox) {
        try {
            if (inbox.isOpen()) {
                inbox.doCommand(protocol -> {
                    protocol.noop();
                    return null;
                });
            }
        } catch (MessagingException e) {
            // The waiting thread meets the same and says it.
        }
    }
}
