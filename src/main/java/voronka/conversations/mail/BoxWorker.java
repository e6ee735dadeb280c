package voronka.conversations.mail;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenant;

/// The thread that looks after one box: in step with the server, then waiting for its word, and again.
final class BoxWorker {

    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopped;
    private @Nullable Thread thread;

    private BoxWorker() {}

    static BoxWorker start(Tenant tenant, UUID box, BoxWork work) {
        var worker = new BoxWorker();
        worker.thread = Thread.ofVirtual()
                .name("mail-" + box)
                .start(() -> CurrentTenant.run(tenant, () -> work.keep(box, worker)));
        return worker;
    }

    boolean isAlive() {
        return thread != null && thread.isAlive();
    }

    boolean isStopped() {
        return stopped;
    }

    void stop() {
        stopped = true;
        wake();
    }

    void wake() {
        bell.release();
    }

    /// Waits until it is woken, but not longer than that.
    ///
    /// @return whether it was woken
    boolean rest(long seconds) {
        try {
            var woken = bell.tryAcquire(seconds, TimeUnit.SECONDS);
            bell.drainPermits();
            return woken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
