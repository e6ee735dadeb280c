package voronka.accounts;

import java.util.Collection;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenant;

/// Tells that access has changed as soon as the change is committed.
@Component
class AccessNews {

    private final ApplicationEventPublisher events;

    AccessNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(String kind, Collection<UUID> ids) {
        var tenant = CurrentTenant.get();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    publish(tenant, kind, ids);
                }
            });
        } else {
            publish(tenant, kind, ids);
        }
    }

    private void publish(Tenant tenant, String kind, Collection<UUID> ids) {
        ids.forEach(id -> events.publishEvent(new AccessChanged(tenant, kind, id)));
    }
}
