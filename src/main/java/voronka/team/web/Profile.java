package voronka.team.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.accounts.AccessToken;
import voronka.accounts.TimeZones;

/// One's own page: who I am, how I sign in, where I am signed in, which programs work for me.
public record Profile(Person person, PasswordForm password, List<Session> sessions, Tokens tokens) {

    /// @param problem the key of what is wrong with the name, or empty
    public record Person(
            String name, String email, String post, String language, String zone, String problem, List<TimeZones.Choice> zones) {}

    /// What is wrong with the old and with the new password, as keys of texts, or empty.
    public record PasswordForm(String current, String wanted) {

        static final PasswordForm EMPTY = new PasswordForm("", "");
    }

    public record Session(UUID id, String device, String address, Instant lastSeenAt, boolean current) {

        static Session of(AccessToken token, @Nullable UUID current) {
            return new Session(
                    token.id(),
                    Device.name(token.name()),
                    token.address(),
                    token.lastSeenAt().toInstant(),
                    token.id().equals(current));
        }
    }

    /// @param made a token that was made just now, with its secret
    public record Tokens(List<Token> all, AccessToken.@Nullable Opened made, LocalDate from, LocalDate until, String problem) {}

    public record Token(UUID id, String name, Instant lastSeenAt, Instant expiresAt) {

        static Token of(AccessToken token) {
            return new Token(
                    token.id(),
                    token.name(),
                    token.lastSeenAt().toInstant(),
                    token.expiresAt().toInstant());
        }
    }
}
