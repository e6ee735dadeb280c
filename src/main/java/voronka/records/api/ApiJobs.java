package voronka.records.api;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenants;

/// Answers kept for repeated requests are forgotten after two days.
@Configuration
class ApiJobs {

    static final Duration KEPT = Duration.ofHours(48);

    @Bean
    Task<Void> forgetIdempotentAnswers(Tenants tenants, IdempotentAnswers answers) {
        return Tasks.recurring("forget-idempotent-answers", Schedules.fixedDelay(Duration.ofHours(6)))
                .execute((instance, context) -> {
                    var before = OffsetDateTime.now().minus(KEPT);
                    tenants.all().forEach(tenant -> CurrentTenant.run(tenant, () -> answers.removeOlderThan(before)));
                });
    }
}
