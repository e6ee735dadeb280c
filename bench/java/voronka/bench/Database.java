package voronka.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The way into the database of an installation: that of `DATABASE_URL`, or the one in its home folder.
final class Database {

    private Database() {}

    static Connection open(Path home) throws SQLException, IOException {
        var url = System.getenv("DATABASE_URL");
        var connection = url == null || url.isBlank() ? own(home) : external(URI.create(url));
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path to t_main, public");
        }
        return connection;
    }

    private static Connection own(Path home) throws SQLException, IOException {
        var folder = home.resolve("postgres");
        var port = Files.readAllLines(folder.resolve("postmaster.pid")).get(3).strip();
        var password = Files.readString(folder.resolve("voronka.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%s/voronka".formatted(port), "voronka", password);
    }

    private static Connection external(URI url) throws SQLException {
        var who = url.getUserInfo().split(":", 2);
        var place = "jdbc:postgresql://%s:%d%s".formatted(url.getHost(), url.getPort() < 0 ? 5432 : url.getPort(), url.getPath());
        return DriverManager.getConnection(place, who[0], who[1]);
    }

    static void run(Connection database, String... statements) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    /// The first column of every row.
    static List<String> list(Connection database, String query, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(query)) {
            give(statement, values);
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static void give(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
