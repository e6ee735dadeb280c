package voronka.conversations.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.jspecify.annotations.Nullable;
import voronka.secrets.Unopened;

/// What is wrong with a mail server, in a word that the bundles have (`conversations.trouble.<code>`), and what it said.
public record MailTrouble(String code, String details) {

    static MailTrouble of(Throwable error) {
        return new MailTrouble(code(error), said(error));
    }

    private static String code(Throwable error) {
        if (has(error, Unopened.class)) {
            return "key";
        } else if (has(error, AuthenticationFailedException.class)) {
            return "login";
        } else if (has(error, UnknownHostException.class)) {
            return "host";
        } else if (has(error, SSLException.class) || String.valueOf(error.getMessage()).contains("STARTTLS")) {
            return "tls";
        } else if (has(error, SocketTimeoutException.class)) {
            return "timeout";
        } else if (has(error, ConnectException.class) || has(error, NoRouteToHostException.class)) {
            return "refused";
        } else {
            return "server";
        }
    }

    /// The library hides some causes in fields of its own.
    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, java.util.Objects::nonNull, MailTrouble::next).limit(20);
    }

    private static @Nullable Throwable next(Throwable error) {
        return switch (error) {
            case MailConnectException e -> e.getCause();
            case SocketConnectException e -> e.getException();
            case MessagingException e -> e.getNextException();
            default -> error.getCause();
        };
    }

    private static boolean has(Throwable error, Class<? extends Throwable> type) {
        return causes(error).anyMatch(type::isInstance);
    }

    private static String said(Throwable error) {
        var said = causes(error)
                .map(Throwable::getMessage)
                .filter(java.util.Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(error.getClass().getSimpleName())
                .replaceAll("[\\p{Cntrl}]+", " ")
                .strip();
        return said.length() <= 300 ? said : said.substring(0, 300);
    }
}
