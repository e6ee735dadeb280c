package voronka.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenants;

/// Imports are worked off in the background by whichever node is free. When that node dies another goes on; when it is
/// stopped it puts the work back.
@Configuration
class ImportJobs {

    static final String NAME = "import";
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    CustomTask<Void> importFile(@Lazy Tenants tenants, @Lazy ImportRun run) {
        return Tasks.custom(NAME, Void.class)
                .onDeadExecutionRevive()
                .onFailureReschedule(FixedDelay.of(Duration.ofSeconds(10)))
                .execute((job, context) -> work(job, context, tenants, run));
    }

    private static CompletionHandler<Void> work(
            TaskInstance<Void> job, ExecutionContext context, Tenants tenants, ImportRun run) {
        var words = job.getId().split("/");
        var ended = tenants.find(words[0])
                .map(tenant -> CurrentTenant.<Boolean, RuntimeException>call(
                        tenant,
                        () -> run.work(
                                UUID.fromString(words[1]),
                                () -> context.getSchedulerState().isShuttingDown())))
                .orElse(true);
        return ended
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) -> operations.reschedule(complete, Instant.now());
    }

    @Bean
    RecurringTask<Void> forgetImports(@Lazy Tenants tenants, @Lazy ImportRun run) {
        return Tasks.recurring("forget-imports", FixedDelay.of(Duration.ofHours(6)))
                .execute((job, context) ->
                        tenants.all().forEach(tenant -> CurrentTenant.run(tenant, () -> run.forgetOlderThan(KEPT))));
    }

    /// Hands an import over to the background together with the transaction that asks for it.
    @Component
    static class Background {

        private final Scheduler scheduler;

        Background(@Lazy Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        void start(UUID id) {
            var name = CurrentTenant.get().slug() + "/" + id + "/" + UUID.randomUUID();
            scheduler.schedule(new TaskInstance<>(NAME, name), Instant.now());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.triggerCheckForDueExecutions();
                }
            });
        }
    }
}
