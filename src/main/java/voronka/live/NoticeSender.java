package voronka.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import voronka.accounts.AccessChanged;
import voronka.records.RecordsTouched;

/// Tells all nodes what was changed, after the commit and on a connection of its own: a notice inside of the
/// transaction would make
/// all commits wait for one another. What a crash loses here is a renewal of open pages, never data.
@Component
class NoticeSender implements SmartLifecycle {

    static final String CHANNEL = "voronka";
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);
    private static final int BYTES = 7_000;
    private static final int WAITING = 50_000;

    private final DSLContext sql;
    private final BlockingQueue<RecordHeard> waiting = new LinkedBlockingQueue<>(WAITING);
    private volatile boolean running;

    NoticeSender(DSLContext sql) {
        this.sql = sql;
    }

    @EventListener
    void on(RecordsTouched touched) {
        for (var record : touched.records()) {
            waiting.offer(new RecordHeard(touched.tenant().slug(), record.kind(), record.id()));
        }
    }

    @EventListener
    void on(AccessChanged access) {
        waiting.offer(new RecordHeard(access.tenant().slug(), access.kind(), access.id()));
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live-sender").start(this::sendAll);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void sendAll() {
        while (running) {
            try {
                send(next());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("A notice of changes was not sent: {}", e.getMessage());
            }
        }
    }

    private List<RecordHeard> next() throws InterruptedException {
        var batch = new ArrayList<RecordHeard>();
        batch.add(waiting.take());
        waiting.drainTo(batch, 1000);
        return batch;
    }

    /// A notice holds less than 8,000 bytes.
    private void send(List<RecordHeard> batch) {
        var notice = new StringBuilder();
        for (var line : batch.stream().map(RecordHeard::line).distinct().toList()) {
            if (notice.length() + line.length() > BYTES) {
                notify(notice);
                notice.setLength(0);
            }
            notice.append(line).append('\n');
        }
        notify(notice);
    }

    private void notify(StringBuilder notice) {
        sql.fetch("select pg_notify(?, ?)", CHANNEL, notice.toString());
    }
}
