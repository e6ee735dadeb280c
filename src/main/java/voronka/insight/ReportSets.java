package voronka.insight;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
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
        return new Named("deal", "reached", arguments -> Sets.began(scope(arguments)).and(Sets.reached(position(arguments))));
    }

    @Bean
    RecordSet wentOnFromStage() {
        return new Named("deal", "wentOn", arguments -> Sets.began(scope(arguments)).and(Sets.wentOn(position(arguments))));
    }

    @Bean
    RecordSet wonOfCohort() {
        return new Named(
                "deal",
                "cohortWon",
                arguments -> Sets.began(scope(arguments)).and(voronka.db.tenant.Tables.DEAL.STATE.eq("won")));
    }

    @Bean
    RecordSet wonInPeriod() {
        return new Named("deal", "won", arguments -> Sets.closed(scope(arguments), "won"));
    }

    @Bean
    RecordSet lostInPeriod() {
        return new Named("deal", "lost", arguments -> {
            var lost = Sets.closed(scope(arguments), "lost");
            var reason = arguments.getOrDefault("reason", "");
            return reason.isBlank()
                    ? lost
                    : lost.and(
                            reason.equals("none")
                                    ? voronka.db.tenant.Tables.DEAL.REFUSAL_REASON_ID.isNull()
                                    : voronka.db.tenant.Tables.DEAL.REFUSAL_REASON_ID.eq(UUID.fromString(reason)));
        });
    }

    @Bean
    RecordSet requestFunnel() {
        return new Named(
                "request",
                "funnel",
                arguments -> Sets.came(scope(arguments)).and(Sets.requestStep(arguments.getOrDefault("step", ""))));
    }

    @Bean
    RecordSet refusedRequests() {
        return new Named("request", "refused", arguments -> Sets.refusedRequests(scope(arguments)));
    }

    @Bean
    RecordSet contactsMade() {
        return new Named("activity", "contacts", arguments -> {
            var contacts = Sets.contacts(scope(arguments));
            var kind = arguments.getOrDefault("kind", "");
            return kind.isBlank() ? contacts : contacts.and(voronka.db.tenant.Tables.ACTIVITY.KIND.eq(kind));
        });
    }

    @Bean
    RecordSet revenue() {
        return new Named("payment", "revenue", arguments -> {
            var scope = scope(arguments);
            return scope.person() == null
                    ? scope.onDays(voronka.db.tenant.Tables.PAYMENT.PAID_ON)
                            .and(scope.owner(voronka.db.tenant.Tables.PAYMENT.OWNER_ID))
                    : Sets.revenueOf(scope, scope.person());
        });
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
