package voronka.team.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.AccessToken;
import voronka.accounts.AccessTokens;
import voronka.accounts.Caller;

/// One's own tokens of the API as the profile shows them.
@Component
class OwnTokens {

    private static final int DAYS = 90;

    private final AccessTokens tokens;

    OwnTokens(AccessTokens tokens) {
        this.tokens = tokens;
    }

    Profile.Tokens list() {
        return with(null, "");
    }

    Profile.Tokens with(AccessToken.@Nullable Opened made, String problem) {
        var caller = Caller.current();
        var today = LocalDate.now(caller.zone());
        var all = tokens.forApi(caller.id()).stream().map(Profile.Token::of).toList();
        return new Profile.Tokens(all, made, today.plusDays(1), today.plusDays(DAYS), problem);
    }
}
