package voronka.conversations;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail box as it is set up, without its password.
///
/// @param name who letters from it are said to come from
/// @param owner null for a shared one
/// @param version grows with every change, that of the password included
/// @param since letters the server took before are left alone
public record MailBox(
        UUID id,
        String address,
        String name,
        @Nullable UUID owner,
        Privacy privacy,
        boolean makesRequests,
        MailServer imap,
        MailServer smtp,
        String login,
        String signature,
        OffsetDateTime since,
        int pollSeconds,
        boolean active,
        int version) {

    public boolean isShared() {
        return owner == null;
    }

    public Correspondent correspondent() {
        return new Correspondent(address, name);
    }
}
