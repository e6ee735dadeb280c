package voronka.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenant;

/// The clock of the product in tests. It goes as any other until a test stops it for its company and moves it by hand.
@Primary
@TestComponent
public class TestClock extends Clock {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final Map<Tenant, Instant> stopped;
    private final ZoneId zone;

    @Autowired
    public TestClock() {
        this(new ConcurrentHashMap<>(), ZoneId.of("UTC"));
    }

    private TestClock(Map<Tenant, Instant> stopped, ZoneId zone) {
        this.stopped = stopped;
        this.zone = zone;
    }

    /// Stops it at a moment in Moscow, such as "2026-11-25T12:00".
    public void stopAt(String local) {
        stopped.put(CurrentTenant.get(), LocalDateTime.parse(local).atZone(MOSCOW).toInstant());
    }

    public void move(Duration by) {
        stopped.computeIfPresent(CurrentTenant.get(), (tenant, now) -> now.plus(by));
    }

    /// Lets it go again.
    public void run() {
        stopped.remove(CurrentTenant.get());
    }

    @Override
    public Instant instant() {
        return CurrentTenant.find().map(stopped::get).orElseGet(Instant::now);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TestClock(stopped, zone);
    }
}
