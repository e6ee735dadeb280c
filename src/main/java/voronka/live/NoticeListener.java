package voronka.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Hears on one connection of its own what any node changed, and connects again when the connection breaks.
@Component
class NoticeListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeListener.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcConnectionDetails database;
    private final ApplicationEventPublisher events;
    private final Browsers browsers;
    private volatile boolean running;
    private volatile boolean listening;

    NoticeListener(JdbcConnectionDetails database, ApplicationEventPublisher events, Browsers browsers) {
        this.database = database;
        this.events = events;
        this.browsers = browsers;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("live-listener").start(this::listenForEver);
    }

    @Override
    public void stop() {
        running = false;
        browsers.closeAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    boolean isListening() {
        return listening;
    }

    private void listenForEver() {
        while (running) {
            try (var connection = connect()) {
                hear(connection);
            } catch (SQLException e) {
                listening = false;
                if (running) {
                    LOG.warn("The live channel lost the database and tries again: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    /// Whatever happened while nobody listened is unknown, so all open pages are told to renew themselves.
    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + NoticeSender.CHANNEL);
        }
        listening = true;
        browsers.renewAll();
        while (running) {
            var notices = connection.unwrap(PGConnection.class).getNotifications(1_000);
            for (var notice : notices) {
                notice.getParameter().lines().map(RecordHeard::of).forEach(this::pass);
            }
        }
    }

    private void pass(RecordHeard heard) {
        if (!heard.kind().equals("access_token")) {
            browsers.tell(heard);
        }
        events.publishEvent(heard);
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
