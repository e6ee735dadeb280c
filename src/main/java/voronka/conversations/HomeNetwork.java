package voronka.conversations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.records.Problem;

/// Tells hosts of one's own network from those of the world: whoever does not look after the installation must not look
/// round its network by way of mail boxes. The hosts that the setting trusts are for everybody.
@Component
class HomeNetwork {

    private final List<String> trusted;

    HomeNetwork(@Value("${voronka.mail.trusted-hosts:}") String trusted) {
        this.trusted = List.of(trusted.split(" "));
    }

    Optional<Problem> problem(String field, MailServer server) {
        return !Caller.current().may(Action.EDIT, "settings") && !trusted.contains(server.host()) && has(server.host())
                ? Optional.of(Problem.of(field, "conversations.box.host.inside"))
                : Optional.empty();
    }

    private static boolean has(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(HomeNetwork::isInside);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address.getAddress()[0] & 0xfe) == 0xfc && address.getAddress().length == 16;
    }
}
