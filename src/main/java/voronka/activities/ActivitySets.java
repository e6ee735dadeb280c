package voronka.activities;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.RecordSet;

/// The lists behind the numbers of the day: next steps that are late or missing, clocks that run down (S130, S212, S213).
@Configuration
class ActivitySets {

    private static final List<String> AT_HAND = List.of("overdue", "today", "noNextStep", "overdueStep", "awaitingPayment");

    private record Set(String kind, String name, Function<Today, Condition> rows, Clock clock) implements RecordSet {

        @Override
        public boolean isAtHand() {
            return AT_HAND.contains(name);
        }

        @Override
        public Condition condition(Map<String, String> arguments) {
            return rows.apply(Today.of(clock.instant()));
        }
    }

    private final Clock clock;

    ActivitySets(Clock clock) {
        this.clock = clock;
    }

    @Bean
    RecordSet overdueActivities() {
        return new Set("activity", "overdue", WorkQueries::late, clock);
    }

    @Bean
    RecordSet activitiesOfToday() {
        return new Set("activity", "today", WorkQueries::today, clock);
    }

    @Bean
    RecordSet dealsWithoutNextStep() {
        return new Set("deal", "noNextStep", today -> NextStepQueries.dealsWithoutStep(), clock);
    }

    @Bean
    RecordSet dealsWithOverdueStep() {
        return new Set("deal", "overdueStep", today -> NextStepQueries.dealsWithLateStep(today.now()), clock);
    }

    @Bean
    RecordSet requestsWithoutNextStep() {
        return new Set("request", "noNextStep", today -> NextStepQueries.requestsWithoutStep(), clock);
    }

    @Bean
    RecordSet requestsWithOverdueStep() {
        return new Set("request", "overdueStep", today -> NextStepQueries.requestsWithLateStep(today.now()), clock);
    }

    @Bean
    RecordSet dealsAwaitingPayment() {
        return new Set("deal", "awaitingPayment", today -> WorkQueries.awaitingPayment(), clock);
    }

    @Bean
    RecordSet dealsWithoutInvoice() {
        return new Set("deal", "withoutInvoice", today -> WorkQueries.withoutInvoice(), clock);
    }

    @Bean
    RecordSet dealsOverNorm() {
        return new Set("deal", "overNorm", today -> WorkQueries.overNorm(today.now()), clock);
    }

    @Bean
    RecordSet stuckDeals() {
        return new Set("deal", "stuck", today -> WorkQueries.stuck(today.now()), clock);
    }
}
