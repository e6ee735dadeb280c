package voronka.team;

import static voronka.db.tenant.Tables.HAND_OVER;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.accounts.Caller;
import voronka.records.RecordSet;

/// The lists at hand of hand-overs: what waits for one's answer, and what came back.
@Configuration
class HandOverSets {

    private static final int DAYS = 14;

    private record Named(String name, Supplier<Condition> made) implements RecordSet {

        @Override
        public String kind() {
            return "hand_over";
        }

        @Override
        public boolean isAtHand() {
            return true;
        }

        @Override
        public Condition condition(Map<String, String> arguments) {
            return made.get();
        }
    }

    @Bean
    RecordSet handOversForMe() {
        return new Named("forMe", HandOverSets::forMe);
    }

    @Bean
    RecordSet handOversByMe() {
        return new Named("byMe", () -> HAND_OVER.STATE.eq("offered").and(Caller.current().isActedBy(HAND_OVER.GIVER_ID)));
    }

    @Bean
    RecordSet handOversBack(Clock clock) {
        return new Named("back", () -> back(OffsetDateTime.now(clock)));
    }

    static Condition forMe() {
        return HAND_OVER.STATE.eq("offered").and(Caller.current().isActedBy(HAND_OVER.RECEIVER_ID));
    }

    /// Within two weeks, as long as they were not handed over again.
    static Condition back(OffsetDateTime now) {
        return HAND_OVER.STATE.in("returned", "expired")
                .and(Caller.current().isActedBy(HAND_OVER.GIVER_ID))
                .and(HAND_OVER.ANSWERED_AT.gt(now.minusDays(DAYS)))
                .and(HandOverQueries.isLast());
    }
}
