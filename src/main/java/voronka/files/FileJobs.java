package voronka.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenants;

/// Clears away uploads that were hung on nothing, and contents that no file has any more.
@Configuration
class FileJobs {

    @Bean
    RecurringTask<Void> clearFiles(@Lazy Tenants tenants, @Lazy FileClearing clearing) {
        return Tasks.recurring("clear-files", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) ->
                        tenants.all().forEach(tenant -> CurrentTenant.run(tenant, clearing::clear)));
    }
}
