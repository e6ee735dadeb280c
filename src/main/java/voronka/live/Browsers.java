package voronka.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The browsers that listen on this node.
@Component
class Browsers {

    private final Set<Browser> open = ConcurrentHashMap.newKeySet();

    SseEmitter open(String tenant) {
        var browser = new Browser(tenant);
        open.add(browser);
        browser.start(() -> open.remove(browser));
        return browser.emitter();
    }

    void tell(RecordHeard heard) {
        for (var browser : open) {
            if (browser.tenant().equals(heard.tenant())) {
                browser.offer("change", "{\"kind\":\"%s\",\"id\":\"%s\"}".formatted(heard.kind(), heard.id()));
            }
        }
    }

    void renewAll() {
        open.forEach(browser -> browser.offer("renew", "{}"));
    }

    /// Open channels would keep a node that stops waiting; their browsers come back by themselves, to another one.
    void closeAll() {
        open.forEach(Browser::close);
    }

    int count() {
        return open.size();
    }

    /// Finds out who has gone, and keeps proxies from closing a quiet connection.
    @Scheduled(fixedDelay = 20_000)
    void beat() {
        open.forEach(browser -> browser.offer("", ""));
    }
}
