package voronka.activities;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenants;

/// What is done about activities from time to time, by one node for all.
@Configuration
class ActivityJobs {

    private static final Duration BETWEEN_FOLDS = Duration.ofMinutes(2);

    @Bean
    RecurringTask<Void> foldContactTotals(@Lazy Tenants tenants, @Lazy ContactTotals totals) {
        return Tasks.recurring("fold-contact-totals", FixedDelay.of(BETWEEN_FOLDS))
                .execute((instance, context) ->
                        tenants.all().forEach(tenant -> CurrentTenant.run(tenant, totals::fold)));
    }
}
