package voronka.postgres;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import voronka.start.StartFailure;

/// A PostgreSQL that somebody else runs. It is asked once before the start, to say plainly what is wrong with it.
record ExternalDatabase(Address address) implements Database {

    private static final int OLDEST_VERSION = 16;

    static ExternalDatabase reach(Address address) {
        var database = new ExternalDatabase(address);
        try (var connection = DriverManager.getConnection(address.url(), database.properties());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select current_setting('server_version'), current_setting('server_version_num')::int / 10000,"
                                + " current_setting('server_encoding')")) {
            database.check(answer);
            return database;
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    private void check(ResultSet answer) throws SQLException {
        answer.next();
        if (answer.getInt(2) < OLDEST_VERSION) {
            throw new StartFailure(
                    "The database %s is PostgreSQL %s".formatted(place(), answer.getString(1)),
                    "Voronka needs PostgreSQL %d or newer".formatted(OLDEST_VERSION));
        }
        if (!answer.getString(3).equals("UTF8")) {
            throw new StartFailure(
                    "The database %s keeps texts as %s".formatted(place(), answer.getString(3)),
                    "Create it with: create database voronka encoding 'UTF8' template template0");
        }
    }

    private StartFailure failure(SQLException e) {
        var state = Objects.requireNonNullElse(e.getSQLState(), "");
        if (state.startsWith("28")) {
            return new StartFailure(
                    "The database %s refuses the user or the password: %s".formatted(place(), text(e)),
                    "Check both in DATABASE_URL, or in spring.datasource.username and spring.datasource.password");
        } else if (state.equals("3D000")) {
            return new StartFailure(
                    "There is no database %s".formatted(place()),
                    "Create it, owned by the user that Voronka signs in as");
        }
        return new StartFailure(
                "The database %s cannot be reached: %s".formatted(place(), text(e)),
                "Check that it runs and that its address is right");
    }

    /// The first sentence; those after it are advice to programmers.
    private static String text(SQLException e) {
        return String.valueOf(e.getMessage()).replaceFirst("(?s)(\\. |\\R).*", "");
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("loginTimeout", "10");
        if (address.user() != null) {
            properties.setProperty("user", address.user());
        }
        if (address.password() != null) {
            properties.setProperty("password", address.password());
        }
        return properties;
    }

    @Override
    public String place() {
        return address.place();
    }

    @Override
    public String getJdbcUrl() {
        return address.url();
    }

    @Override
    public @Nullable String getUsername() {
        return address.user();
    }

    @Override
    public @Nullable String getPassword() {
        return address.password();
    }

    @Override
    public void close() {}
}
