package voronka.requests;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenants;

/// Looks every second whether answer clocks have something to say. Every node does it for itself, since the rows are the
/// queue:
/// what one has locked the others pass over, and when one dies the others go on at once.
@Component
@ConditionalOnProperty(name = "voronka.answer-clock", havingValue = "true", matchIfMissing = true)
class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final Tenants tenants;
    private final AnswerClocks clocks;

    Sweeper(Tenants tenants, AnswerClocks clocks) {
        this.tenants = tenants;
        this.clocks = clocks;
    }

    @Scheduled(fixedDelay = 1_000)
    void sweep() {
        for (var tenant : tenants.all()) {
            try {
                CurrentTenant.run(tenant, clocks::run);
            } catch (RuntimeException e) {
                LOG.error("The answer clocks of {} stood still; they are looked at again in a second", tenant.slug(), e);
            }
        }
    }
}
