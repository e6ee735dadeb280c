package voronka.conversations.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.stereotype.Component;
import voronka.conversations.MailBox;
import voronka.conversations.MailBoxes;

/// Brings all folders of a box to what the server has: whatever is neither rubbish nor unfinished.
@Component
class BoxSync {

    private static final List<String> LEFT_ALONE = List.of("\\junk", "\\trash", "\\drafts", "\\all", "\\flagged", "\\noselect", "\\nonexistent");
    private static final Pattern RUBBISH = Pattern.compile(
            "(?iu).*\\b(spam|junk.*|trash|bin|deleted.*|drafts?|outbox|спам|корзина|удал[её]нные|черновики|исходящие)$",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SENT = Pattern.compile(
            "(?iu).*\\b(sent|sent (items|messages|mail)|отправленные|надіслані)$", Pattern.UNICODE_CHARACTER_CLASS);

    private final FolderSync folders;
    private final MailFolders known;
    private final MailBoxes boxes;
    private final MailSessions sessions;
    private final BoxHealth health;

    BoxSync(FolderSync folders, MailFolders known, MailBoxes boxes, MailSessions sessions, BoxHealth health) {
        this.folders = folders;
        this.known = known;
        this.boxes = boxes;
        this.sessions = sessions;
        this.health = health;
    }

    /// One run by a connection of its own.
    void once(MailBox box, boolean whole) throws MessagingException {
        health.tried(box.id());
        try (var store = sessions.imap(box.imap(), box.login(), boxes.password(box.id()), MailSessions.ANSWERING)) {
            var changed = all(box, store, whole);
            health.synced(box.id(), store.hasCapability("IDLE"), changed);
        }
    }

    boolean all(MailBox box, IMAPStore store, boolean whole) throws MessagingException {
        var changed = false;
        var names = new ArrayList<String>();
        for (var folder : folders(store)) {
            names.add(folder.getFullName());
            try {
                changed |= folders.sync(box, folder, isSent(folder), whole);
            } finally {
                if (folder.isOpen()) {
                    folder.close(false);
                }
            }
        }
        known.forgetOthers(box.id(), names);
        return changed;
    }

    /// The open inbox only, where something may have come since all folders were looked at.
    boolean inbox(MailBox box, IMAPFolder inbox) throws MessagingException {
        return folders.sync(box, inbox, false, false);
    }

    static List<IMAPFolder> folders(IMAPStore store) throws MessagingException {
        var all = new ArrayList<IMAPFolder>();
        for (var folder : store.getDefaultFolder().list("*")) {
            var imap = (IMAPFolder) folder;
            if ((imap.getType() & Folder.HOLDS_MESSAGES) != 0 && !isLeftAlone(imap)) {
                all.add(imap);
            }
        }
        return all;
    }

    private static boolean isLeftAlone(IMAPFolder folder) throws MessagingException {
        return attributes(folder).stream().anyMatch(LEFT_ALONE::contains)
                || !folder.getFullName().equalsIgnoreCase("INBOX") && !isSent(folder) && RUBBISH.matcher(folder.getName()).matches();
    }

    static boolean isSent(IMAPFolder folder) throws MessagingException {
        return attributes(folder).contains("\\sent") || SENT.matcher(folder.getName()).matches();
    }

    private static List<String> attributes(IMAPFolder folder) throws MessagingException {
        return Arrays.stream(folder.getAttributes()).map(one -> one.toLowerCase(Locale.ROOT)).toList();
    }
}
