package voronka.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows on their way into a table by COPY.
final class Copy implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(CHUNK + 4096);

    Copy(Connection database, String table, String columns) throws SQLException {
        copy = database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(table, columns));
    }

    void row(Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : escaped(values[i].toString()));
        }
        text.append('\n');
        if (text.length() >= CHUNK) {
            flush();
        }
    }

    private static String escaped(String value) {
        return value.indexOf('\\') < 0 && value.indexOf('\n') < 0 && value.indexOf('\t') < 0
                ? value
                : value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    private void flush() throws SQLException {
        var bytes = text.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        flush();
        copy.endCopy();
    }
}
