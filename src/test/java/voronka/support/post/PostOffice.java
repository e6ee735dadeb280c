package voronka.support.post;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/// Mail servers for tests: Dovecot and Postfix of the machine, as processes of their own with all their files in one
/// temporary folder; where they cannot start GreenMail stands in for them, which is said once. Started once for a run.
public abstract class PostOffice {

    public static final String PASSWORD = "secret";
    public static final String DOMAIN = "post.example";
    static final int BOXES = 60;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static PostOffice get() {
        return Running.OFFICE;
    }

    private static final class Running {
        static final PostOffice OFFICE = open();
    }

    private static PostOffice open() {
        try {
            return new DebianPost();
        } catch (IOException | IllegalStateException e) {
            System.err.println("Mail is tested against GreenMail, not Dovecot and Postfix: " + e.getMessage());
            return new StandInPost();
        }
    }

    /// Whether the servers are those that people run.
    public abstract boolean isReal();

    public abstract int imapPort();

    public abstract int smtpPort();

    /// Cuts all connections, as a restart of the server does.
    public abstract void restart();

    /// Numbers the letters of a box anew.
    public abstract void renumber(String address);

    /// The address of a box that nobody has used yet.
    public String box() {
        var number = NUMBER.getAndIncrement();
        if (number >= BOXES) {
            throw new IllegalStateException("There are no more than " + BOXES + " boxes");
        }
        return "box" + number + "@" + DOMAIN;
    }

    public void deliver(String address, String... sources) {
        put(address, "INBOX", sources);
    }

    public void put(String address, String folderName, String... sources) {
        try (var store = connect(address)) {
            var folder = store.getFolder(folderName);
            if (!folder.exists()) {
                folder.create(Folder.HOLDS_MESSAGES);
            }
            for (var source : sources) {
                folder.appendMessages(new Message[] {message(source)});
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void move(String address, String from, String to) {
        try (var store = connect(address)) {
            var target = store.getFolder(to);
            if (!target.exists()) {
                target.create(Folder.HOLDS_MESSAGES);
            }
            var folder = store.getFolder(from);
            folder.open(Folder.READ_WRITE);
            var messages = folder.getMessages();
            folder.copyMessages(messages, target);
            folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
            folder.close(true);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void delete(String address, String folderName) {
        try (var store = connect(address)) {
            var folder = store.getFolder(folderName);
            folder.open(Folder.READ_WRITE);
            folder.setFlags(folder.getMessages(), new Flags(Flags.Flag.DELETED), true);
            folder.close(true);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What lies in a folder, read as a mail program would.
    public List<MimeMessage> letters(String address, String folderName) {
        try (var store = connect(address)) {
            var folder = store.getFolder(folderName);
            var letters = new ArrayList<MimeMessage>();
            if (folder.exists()) {
                folder.open(Folder.READ_ONLY);
                for (var message : folder.getMessages()) {
                    letters.add(new MimeMessage((MimeMessage) message));
                }
            }
            return letters;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Store connect(String address) throws MessagingException {
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", imapPort(), address, PASSWORD);
        return store;
    }

    private static MimeMessage message(String source) throws MessagingException {
        var bytes = source.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)) {
            // As it is, without a date or an id of its own.
            @Override
            protected void updateHeaders() {}
        };
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
