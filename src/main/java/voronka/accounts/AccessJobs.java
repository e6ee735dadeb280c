package voronka.accounts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenants;

/// Clears away sessions and tokens that have ended, and wrong passwords that are forgiven.
@Configuration
class AccessJobs {

    @Bean
    RecurringTask<Void> clearAccess(@Lazy Tenants tenants, @Lazy AccessTokens tokens, @Lazy Throttle throttle) {
        return Tasks.recurring("clear-access", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> tenants.all().forEach(tenant -> CurrentTenant.run(tenant, () -> {
                    tokens.removeExpired();
                    throttle.removeForgiven();
                })));
    }
}
