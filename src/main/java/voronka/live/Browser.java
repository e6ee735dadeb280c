package voronka.live;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One browser's open channel: a thread of its own writes to it, so a slow reader keeps nobody else waiting; one that
/// falls
/// too far behind is told to renew its whole page instead.
final class Browser {

    private record Message(String event, String data) {}

    private static final int BEHIND = 500;

    private final String tenant;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>(BEHIND);

    Browser(String tenant) {
        this.tenant = tenant;
    }

    String tenant() {
        return tenant;
    }

    SseEmitter emitter() {
        return emitter;
    }

    void start(Runnable gone) {
        var writer = Thread.ofVirtual().name("live-browser").unstarted(() -> {
            try {
                writeAll();
            } finally {
                gone.run();
            }
        });
        emitter.onCompletion(writer::interrupt);
        emitter.onTimeout(writer::interrupt);
        emitter.onError(error -> writer.interrupt());
        offer("", "");
        writer.start();
    }

    void close() {
        emitter.complete();
    }

    void offer(String event, String data) {
        if (!waiting.offer(new Message(event, data))) {
            waiting.clear();
            waiting.offer(new Message("renew", "{}"));
        }
    }

    private void writeAll() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                write(waiting.take());
            }
        } catch (InterruptedException | IOException | IllegalStateException e) {
            emitter.complete();
        }
    }

    private void write(Message message) throws IOException {
        emitter.send(
                message.event().isEmpty()
                        ? SseEmitter.event().comment("")
                        : SseEmitter.event().name(message.event()).data(message.data()));
    }
}
