package voronka.start;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says that the product is ready, where to find it and where its data are, with the lines of the other modules below.
@Component
class ReadyLine {

    private final String version;
    private final ObjectProvider<DataPlace> data;
    private final ObjectProvider<StartLine> more;
    private int port;

    ReadyLine(
            @Value("${voronka.version}") String version,
            ObjectProvider<DataPlace> data,
            ObjectProvider<StartLine> more) {
        this.version = version;
        this.data = data;
        this.more = more;
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        data.ifAvailable(place -> {
            System.out.println(line(place.place()));
            more.orderedStream()
                    .map(StartLine::text)
                    .filter(text -> !text.isEmpty())
                    .forEach(System.out::println);
        });
    }

    private String line(String place) {
        return "Voronka %s is ready: http://localhost:%d (data: %s, started in %s s)"
                .formatted(version, port, place, secondsSinceStart());
    }

    private static String secondsSinceStart() {
        var start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return String.format(
                Locale.ROOT, "%.1f", Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }
}
