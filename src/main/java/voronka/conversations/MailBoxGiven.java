package voronka.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import voronka.customers.Emails;
import voronka.records.Problem;

/// What somebody says of a mail box.
///
/// @param days for how many days back letters are taken at first; null for all there are
/// @param password empty for the one that is known already
public record MailBoxGiven(
        String address,
        String name,
        boolean shared,
        Privacy privacy,
        boolean makesRequests,
        MailServer imap,
        MailServer smtp,
        String login,
        String password,
        String signature,
        @Nullable Integer days,
        int pollSeconds,
        boolean active) {

    /// So that a record in a log or a trace does not tell the password.
    @Override
    public String toString() {
        return address;
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (Emails.read(address).size() != 1) {
            problems.add(Problem.of("address", "conversations.box.address.none"));
        }
        if (name.isBlank()) {
            problems.add(Problem.of("name", "records.required"));
        }
        if (pollSeconds < 15 || pollSeconds > 86_400) {
            problems.add(Problem.of("pollSeconds", "conversations.box.poll.range"));
        }
        if (days != null && (days < 0 || days > 36_500)) {
            problems.add(Problem.of("days", "conversations.box.days.range"));
        }
        if (Stream.of(login, password).anyMatch(text -> text.contains("\n") || text.contains("\r") || text.contains("\0"))) {
            problems.add(Problem.of("login", "conversations.box.login.line"));
        }
        server("imap", imap, problems);
        server("smtp", smtp, problems);
        return problems;
    }

    private static void server(String name, MailServer server, List<Problem> problems) {
        if (!server.host().matches("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.:-]{0,250}[\\p{L}\\p{N}])?")) {
            problems.add(Problem.of(name + "Host", "conversations.box.host"));
        } else if (server.port() < 1 || server.port() > 65_535) {
            problems.add(Problem.of(name + "Port", "conversations.box.port"));
        }
    }
}
