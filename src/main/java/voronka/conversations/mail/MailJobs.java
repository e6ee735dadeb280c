package voronka.conversations.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import voronka.conversations.LetterGiven;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenants;

/// Sends what was given to the outbox. The job is written in the transaction that writes the letter, so there is never one
/// without the other.
@Configuration
class MailJobs {

    /// By then the pauses have grown to a day.
    private static final int TRIES = 22;

    @Bean
    OneTimeTask<Void> sendLetter(@Lazy Tenants tenants, @Lazy Outbox outbox) {
        return Tasks.oneTime("send-letter")
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10), 1.5))
                .execute((instance, context) -> {
                    var parts = instance.getId().split("/");
                    var last = context.getExecution().consecutiveFailures >= TRIES;
                    tenants.find(parts[0])
                            .ifPresent(tenant ->
                                    CurrentTenant.run(tenant, () -> outbox.send(UUID.fromString(parts[1]), last)));
                });
    }

    /// Gives letters to the job.
    @Component
    static class Post {

        private final SchedulerClient scheduler;
        private final OneTimeTask<Void> sendLetter;
        private final Clock clock;

        Post(@Lazy SchedulerClient scheduler, @Lazy OneTimeTask<Void> sendLetter, Clock clock) {
            this.scheduler = scheduler;
            this.sendLetter = sendLetter;
            this.clock = clock;
        }

        @EventListener
        void on(LetterGiven given) {
            scheduler.scheduleIfNotExists(
                    sendLetter.instance(CurrentTenant.get().slug() + "/" + given.letter()), clock.instant());
        }
    }
}
