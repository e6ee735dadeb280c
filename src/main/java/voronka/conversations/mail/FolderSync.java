package voronka.conversations.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import voronka.conversations.LetterIntake;
import voronka.conversations.LetterPlace;
import voronka.conversations.MailBox;
import voronka.db.tenant.tables.records.MailFolderRecord;

/// Brings what is stored of a folder to what the server has.
///
/// The truth is what the two sides list, not what was fetched before: every letter on the server that has no place here is
/// fetched, each in a transaction of its own. So whatever breaks in the middle, the next run goes on from there.
@Component
class FolderSync {

    private static final Logger LOG = LoggerFactory.getLogger(FolderSync.class);
    private static final Duration BETWEEN_WHOLE = Duration.ofHours(1);
    private static final int PROGRESS = 50;

    private final MailFolders folders;
    private final LetterIntake intake;
    private final Clock clock;
    private final long largest;

    FolderSync(
            MailFolders folders,
            LetterIntake intake,
            Clock clock,
            @Value("${voronka.mail.max-letter:60MB}") DataSize largest) {
        this.folders = folders;
        this.intake = intake;
        this.clock = clock;
        this.largest = largest.toBytes();
    }

    /// @param whole whether all is to be listed, even if nothing seems to have changed
    /// @return whether anything was fetched
    boolean sync(MailBox box, IMAPFolder folder, boolean sent, boolean whole) throws MessagingException {
        var known = folders.get(box.id(), folder.getFullName(), sent);
        var wholly = whole || isDue(known);
        if (!wholly && isAsItWas(folder, known, folders.gaps(known.getId()).size())) {
            return false;
        }
        if (!folder.isOpen()) {
            folder.open(Folder.READ_ONLY);
        }
        var renumbered = !Long.valueOf(folder.getUIDValidity()).equals(known.getUidValidity());
        if (renumbered) {
            folders.renumber(known, folder.getUIDValidity(), firstUid(box, folder));
        }
        return compare(box, folder, known, sent, wholly || renumbered, renumbered);
    }

    private boolean isDue(MailFolderRecord known) {
        var compared = known.getComparedAt();
        return compared == null || compared.isBefore(OffsetDateTime.now(clock).minus(BETWEEN_WHOLE));
    }

    private static boolean isAsItWas(IMAPFolder folder, MailFolderRecord known, int gaps) throws MessagingException {
        return Long.valueOf(folder.getUIDValidity()).equals(known.getUidValidity())
                && Integer.valueOf(folder.getMessageCount()).equals(known.getMessages())
                && Long.valueOf(folder.getUIDNext()).equals(known.getUidNext())
                && known.getServerCount() == known.getStoredCount() + gaps;
    }

    private boolean compare(
            MailBox box, IMAPFolder folder, MailFolderRecord known, boolean sent, boolean whole, boolean renumbered)
            throws MessagingException {
        var messages = folder.getMessageCount();
        var next = folder.getUIDNext();
        var listed = list(folder, known.getFirstUid());
        var uids = new HashSet<Long>();
        for (var message : listed) {
            uids.add(folder.getUID(message));
        }
        var here = folders.places(known.getId());
        var gone = here.stream().filter(uid -> !uids.contains(uid)).toList();
        if (!gone.isEmpty()) {
            folders.vanished(known.getId(), gone);
        }
        folders.dropGapsBut(known.getId(), uids);
        var gaps = whole ? List.<Long>of() : folders.gaps(known.getId());
        var missing = new ArrayList<IMAPMessage>();
        for (var message : listed) {
            if (!here.contains(folder.getUID(message)) && !gaps.contains(folder.getUID(message))) {
                missing.add((IMAPMessage) message);
            }
        }
        folders.progress(known.getId(), uids.size());
        fetchAll(box, folder, known, sent, missing, uids.size(), renumbered);
        folders.compared(known.getId(), uids.size(), messages, next, whole);
        return !missing.isEmpty();
    }

    private static List<Message> list(IMAPFolder folder, long first) throws MessagingException {
        if (folder.getMessageCount() == 0) {
            return List.of();
        }
        return Arrays.stream(folder.getMessagesByUID(first, UIDFolder.LASTUID))
                .filter(java.util.Objects::nonNull)
                // The last one is answered even when the range is beyond it.
                .filter(message -> uid(folder, message) >= first)
                .sorted(Comparator.comparingInt(Message::getMessageNumber))
                .toList();
    }

    private static long uid(IMAPFolder folder, Message message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException e) {
            return -1;
        }
    }

    /// Letters the server took before the box's day are left alone.
    private static long firstUid(MailBox box, IMAPFolder folder) throws MessagingException {
        if (box.since().getYear() <= 1970) {
            return 1;
        }
        var young = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(box.since().toInstant())));
        var first = Long.MAX_VALUE;
        for (var message : young) {
            first = Math.min(first, folder.getUID(message));
        }
        return first == Long.MAX_VALUE ? Math.max(1, folder.getUIDNext()) : first;
    }

    private void fetchAll(
            MailBox box,
            IMAPFolder folder,
            MailFolderRecord known,
            boolean sent,
            List<IMAPMessage> missing,
            int onServer,
            boolean renumbered)
            throws MessagingException {
        var done = 0;
        for (var from = 0; from < missing.size(); from += PROGRESS) {
            var batch = missing.subList(from, Math.min(from + PROGRESS, missing.size()));
            prefetch(folder, batch);
            for (var message : batch) {
                var place = new LetterPlace(known.getId(), sent, folder.getUID(message));
                fetch(box, message, place, renumbered);
                message.invalidateHeaders();
                done++;
            }
            if (done < missing.size()) {
                folders.progress(known.getId(), onServer);
            }
        }
    }

    private static void prefetch(IMAPFolder folder, List<IMAPMessage> batch) throws MessagingException {
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.ENVELOPE);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(batch.toArray(Message[]::new), profile);
    }

    /// What cannot be read or stored is noted and tried again with the next whole comparison; a connection that is gone
    /// ends the run.
    private void fetch(MailBox box, IMAPMessage message, LetterPlace place, boolean renumbered) throws MessagingException {
        try {
            var id = message.getMessageID();
            if (!(renumbered && id != null && folders.recognise(box.id(), place, id, message.getSizeLong()))) {
                intake.take(box, place, read(message));
            }
            folders.filled(place.folder(), place.uid());
        } catch (FolderClosedException | StoreClosedException e) {
            throw e;
        } catch (MessageRemovedException e) {
            // Somebody has just deleted it there.
        } catch (MessagingException | IOException | RuntimeException e) {
            if (!message.getFolder().isOpen()) {
                throw new FolderClosedException(message.getFolder(), e.getMessage());
            }
            LOG.warn("A letter of {} was not stored: {}", box.address(), e.toString());
            folders.gap(place.folder(), place.uid(), String.valueOf(e.getMessage()));
        }
    }

    private voronka.conversations.ReceivedLetter read(IMAPMessage message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream(Math.max(1024, Math.min(message.getSize(), (int) largest)));
        var partial = message.getSizeLong() > largest;
        if (partial) {
            var headers = message.getAllHeaderLines();
            while (headers.hasMoreElements()) {
                bytes.writeBytes((headers.nextElement() + "\r\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            bytes.writeBytes("\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } else {
            message.writeTo(bytes);
        }
        var received = Optional.ofNullable(message.getReceivedDate()).map(Date::toInstant).orElseGet(clock::instant);
        return LetterReader.read(bytes.toByteArray(), received.atOffset(ZoneOffset.UTC), partial);
    }
}
