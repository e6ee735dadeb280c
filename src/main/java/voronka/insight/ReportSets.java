package voronka.insight;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.Problem;
import voronka.records.RecordSet;
import voronka.records.Refused;

/// The sets by which lists show exactly the rows that a report counted.
@Configuration
class ReportSets {

    private record Named(String kind, String name, Function<Map<String, String>, Condition> made) implements RecordSet {

        @Override
        public Condition condition(Map<String, String> arguments) {
            return made.apply(arguments);
        }
    }

    @Bean
    RecordSet reachedStage() {
        return new Named("deal", "reached", arguments -> SetQueries.began(scope(arguments)).and(SetQueries.reached(position(arguments))));
    }

    @Bean
    RecordSet wentOnFromStage() {
        return new Named("deal", "wentOn", arguments -> SetQueries.began(scope(arguments)).and(SetQueries.wentOn(position(arguments))));
    }

    @Bean
    RecordSet wonOfCohort() {
        return new Named(
                "deal",
                "cohortWon",
                arguments -> SetQueries.cohortWon(scope(arguments)));
    }

    @Bean
    RecordSet wonInPeriod() {
        return new Named("deal", "won", arguments -> SetQueries.closed(scope(arguments), "won"));
    }

    @Bean
    RecordSet lostInPeriod() {
        return new Named(
                "deal", "lost", arguments -> SetQueries.lost(scope(arguments), reason(arguments.getOrDefault("reason", ""))));
    }

    @Bean
    RecordSet decidedInPeriod() {
        return new Named("deal", "decided", arguments -> SetQueries.decided(scope(arguments)));
    }

    @Bean
    RecordSet leftStage() {
        return new Named("deal", "left", arguments -> {
            var stage = stage(arguments.getOrDefault("stage", ""));
            return stage == null ? DSL.falseCondition() : SetQueries.left(scope(arguments), stage);
        });
    }

    @Bean
    RecordSet newClients() {
        return new Named("deal", "newClients", arguments -> SetQueries.newClients(scope(arguments)));
    }

    @Bean
    RecordSet payers() {
        return new Named(
                "company",
                "payers",
                arguments -> SetQueries.payers(scope(arguments), "yes".equals(arguments.get("again"))));
    }

    @Bean
    RecordSet standingDeals() {
        return new Named(
                "deal",
                "standing",
                arguments -> SetQueries.standing(
                        scope(arguments), stage(arguments.getOrDefault("stage", "")), "none".equals(arguments.get("owner"))));
    }

    @Bean
    RecordSet requestFunnel() {
        return new Named(
                "request",
                "funnel",
                arguments -> SetQueries.came(scope(arguments)).and(SetQueries.requestStep(arguments.getOrDefault("step", ""))));
    }

    @Bean
    RecordSet refusedRequests() {
        return new Named(
                "request",
                "refused",
                arguments -> SetQueries.refusedRequests(scope(arguments), reason(arguments.getOrDefault("reason", ""))));
    }

    @Bean
    RecordSet contactsMade() {
        return new Named(
                "activity",
                "contacts",
                arguments -> SetQueries.contacts(scope(arguments), arguments.getOrDefault("kind", "")));
    }

    @Bean
    RecordSet revenue() {
        return new Named(
                "payment",
                "revenue",
                arguments -> SetQueries.revenue(scope(arguments), arguments.getOrDefault("currency", "")));
    }

    @Bean
    RecordSet handedOver() {
        return new Named("hand_over", "handed", arguments -> HandOverQueries.rows(scope(arguments), arguments));
    }

    private static String reason(String text) {
        if (!text.isBlank() && !text.equals("none") && !text.matches("[0-9a-fA-F-]{36}")) {
            throw new Refused(Problem.of("set.reason", "records.invalid.reference"));
        }
        return text;
    }

    private static @Nullable UUID stage(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.of("set.stage", "records.invalid.reference"));
        }
    }

    private static Scope scope(Map<String, String> arguments) {
        return Scope.of(arguments, LocalDate.now());
    }

    private static int position(Map<String, String> arguments) {
        var text = arguments.getOrDefault("position", "");
        if (!text.matches("\\d{1,6}")) {
            throw new Refused(Problem.of("set.position", "records.invalid.integer"));
        }
        return Integer.parseInt(text);
    }
}
