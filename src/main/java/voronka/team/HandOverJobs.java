package voronka.team;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenants;

/// Looks every minute for hand-overs that nobody answered in time.
@Configuration
class HandOverJobs {

    @Bean
    RecurringTask<Void> expireHandOvers(@Lazy Tenants tenants, @Lazy HandOvers handOvers) {
        return Tasks.recurring("expire-hand-overs", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) ->
                        tenants.all().forEach(tenant -> CurrentTenant.run(tenant, handOvers::expire)));
    }
}
