package voronka.conversations.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import voronka.live.RecordHeard;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenant;
import voronka.tenancy.Tenants;

/// Looks after mail boxes on this node: it takes those that nobody looks after, says for each again and again that it still
/// does, and lets go of what others have taken or what is set up no more. Of a node that died the others take over what it
/// had when its leases end.
@Component
class BoxKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BoxKeeper.class);

    private record Key(Tenant tenant, UUID box) {}

    private final UUID node = UUID.randomUUID();
    private final BoxLeases leases;
    private final BoxWork work;
    private final Tenants tenants;
    private final boolean enabled;
    private final Map<Key, BoxWorker> workers = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean running;

    BoxKeeper(BoxLeases leases, BoxWork work, Tenants tenants, @Value("${voronka.mail.sync:true}") boolean enabled) {
        this.leases = leases;
        this.work = work;
        this.tenants = tenants;
        this.enabled = enabled;
    }

    @Scheduled(fixedDelayString = "${voronka.mail.lease-renewal:10s}")
    void renew() {
        if (running && enabled) {
            tenants.all().forEach(this::renew);
        }
    }

    /// A box was set up, changed, or is to be compared anew.
    @EventListener
    void on(RecordHeard heard) {
        if (running && enabled && heard.kind().equals("mail_box")) {
            Thread.startVirtualThread(() -> tenants.find(heard.tenant()).ifPresent(tenant -> {
                wake(new Key(tenant, heard.id()));
                renew(tenant);
            }));
        }
    }

    private void renew(Tenant tenant) {
        lock.lock();
        try {
            var held = CurrentTenant.call(tenant, () -> leases.hold(node));
            workers.entrySet().removeIf(worker -> {
                var gone = worker.getKey().tenant().equals(tenant) && !held.contains(worker.getKey().box());
                if (gone || !worker.getValue().isAlive()) {
                    worker.getValue().stop();
                    return true;
                }
                return false;
            });
            held.forEach(box -> workers.computeIfAbsent(new Key(tenant, box), key -> BoxWorker.start(tenant, box, work)));
        } catch (RuntimeException e) {
            LOG.warn("Leases of mail boxes were not renewed: {}", e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private void wake(Key key) {
        lock.lock();
        try {
            var worker = workers.get(key);
            if (worker != null) {
                worker.wake();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        lock.lock();
        try {
            workers.values().forEach(BoxWorker::stop);
            workers.keySet().stream()
                    .map(Key::tenant)
                    .distinct()
                    .forEach(tenant -> CurrentTenant.run(tenant, () -> leases.release(node)));
            workers.clear();
        } catch (RuntimeException e) {
            LOG.warn("Leases of mail boxes were not given back: {}", e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
