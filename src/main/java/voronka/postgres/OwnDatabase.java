package voronka.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import voronka.start.StartFailure;

/// The PostgreSQL that the product brings: its data and programs lie in one folder, it answers this machine only,
/// and it lives as long as this process.
final class OwnDatabase implements Database {

    static final String USER = "voronka";

    private final Path home;
    private final HomeLock lock;
    private final Cluster cluster;
    private final int port;
    private final String password;

    private OwnDatabase(Path home, HomeLock lock, Cluster cluster) throws IOException {
        this.home = home;
        this.lock = lock;
        this.cluster = cluster;
        this.password = cluster.password();
        this.port = cluster.start();
    }

    static OwnDatabase start(Path folder) {
        var home = Home.prepare(folder);
        try {
            var lock = HomeLock.take(home);
            var database = new OwnDatabase(home, lock, Cluster.in(home));
            database.createIfMissing();
            return database;
        } catch (IOException e) {
            throw new StartFailure(
                    "Voronka cannot use its folder %s: %s".formatted(home, Home.reasonOf(e)),
                    "Start it as the user that the folder belongs to, or name another with --voronka.home=...");
        }
    }

    private void createIfMissing() {
        try (var connection = DriverManager.getConnection(urlOf("postgres"), USER, password);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = 'voronka'")) {
            if (!found.next()) {
                statement.execute("create database voronka");
            }
        } catch (SQLException e) {
            close();
            throw new StartFailure(
                    "The database in %s does not let Voronka in: %s".formatted(home, e.getMessage()),
                    "See the newest file in " + home.resolve("postgres/log"));
        }
    }

    @Override
    public String place() {
        return home.toString();
    }

    @Override
    public String getJdbcUrl() {
        return urlOf("voronka");
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    private String urlOf(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    @Override
    public synchronized void close() {
        if (lock.isHeld()) {
            cluster.stop();
            lock.close();
        }
    }
}
