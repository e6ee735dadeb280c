package voronka.conversations.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import voronka.conversations.Correspondent;
import voronka.conversations.OutgoingLetter;
import voronka.files.StoredFile;
import voronka.files.StoredFiles;

/// Writes a letter in the form that goes over the wire.
@Component
class LetterWriter {

    private final StoredFiles files;

    LetterWriter(StoredFiles files) {
        this.files = files;
    }

    MimeMessage write(OutgoingLetter letter) throws MessagingException {
        var message = new MimeMessage(LetterReader.SESSION) {
            // The library would give it an id of its own.
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", letter.messageId());
            }
        };
        message.setFrom(address(letter.box().correspondent()));
        message.setRecipients(RecipientType.TO, addresses(letter.to()));
        message.setRecipients(RecipientType.CC, addresses(letter.cc()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(letter.at()));
        if (!letter.answers().isEmpty()) {
            message.setHeader("In-Reply-To", letter.answers().getLast());
            message.setHeader("References", MimeUtility.fold(12, String.join(" ", letter.answers())));
        }
        if (letter.files().isEmpty()) {
            message.setText(letter.text(), "UTF-8");
        } else {
            message.setContent(parts(letter));
        }
        message.saveChanges();
        return message;
    }

    private MimeMultipart parts(OutgoingLetter letter) throws MessagingException {
        var parts = new MimeMultipart();
        var text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        parts.addBodyPart(text);
        for (var file : letter.files()) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new Attached(file, files)));
            part.setFileName(encoded(file.name()));
            part.setDisposition(Part.ATTACHMENT);
            parts.addBodyPart(part);
        }
        return parts;
    }

    /// In the way that all programs read.
    private static String encoded(String name) {
        try {
            return MimeUtility.encodeText(name, "UTF-8", "B").replaceAll("\\r?\\n\\s*", " ");
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InternetAddress[] addresses(List<Correspondent> all) throws MessagingException {
        var addresses = new InternetAddress[all.size()];
        for (var i = 0; i < addresses.length; i++) {
            addresses[i] = address(all.get(i));
        }
        return addresses;
    }

    private static InternetAddress address(Correspondent one) throws MessagingException {
        try {
            var address = new InternetAddress(one.address());
            if (!one.name().isEmpty()) {
                address.setPersonal(one.name(), "UTF-8");
            }
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Attached(StoredFile file, StoredFiles files) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return files.open(file);
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("it is read only");
        }

        @Override
        public String getContentType() {
            return file.type();
        }

        @Override
        public String getName() {
            return file.name();
        }
    }
}
