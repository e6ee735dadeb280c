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

/// Clears the audit log of what is older than the company keeps it.
@Configuration
class AuditJobs {

    @Bean
    RecurringTask<Void> clearAudit(@Lazy Tenants tenants, @Lazy Audit audit) {
        return Tasks.recurring("clear-audit", FixedDelay.of(Duration.ofHours(12)))
                .execute((instance, context) -> tenants.all().forEach(tenant -> CurrentTenant.run(tenant, audit::clear)));
    }
}
