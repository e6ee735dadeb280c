package voronka.requests;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How requests of a channel are received.
///
/// @param limit within which they are to be answered, or null where nobody waits for an answer
/// @param roundTheClock whether nights and holidays count
/// @param passesOn whether an unanswered one goes to the next person by itself
/// @param ownSeller whether a customer who comes again goes to his own seller
/// @param department whose people take part, or null for all
record IntakeRule(
        String channel,
        @Nullable Duration limit,
        boolean roundTheClock,
        boolean passesOn,
        Strategy strategy,
        boolean ownSeller,
        @Nullable UUID department) {

    /// Who gets a request.
    enum Strategy {
        MANUAL,
        ROUND_ROBIN,
        LOAD,
        SKILL,
        CONVERSION
    }

    private static final Duration HOUR = Duration.ofHours(1);

    /// What a seller enters himself or brings from a file waits for nobody's answer.
    static IntakeRule usual(String channel) {
        var limit = channel.equals("manual") || channel.equals("import") ? null : HOUR;
        return new IntakeRule(channel, limit, false, true, Strategy.MANUAL, true, null);
    }
}
