package voronka.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/// The rows of a file as they come, and what is to be closed after them.
record TableSource(Iterator<TableRow> rows, Closing closing) {

    interface Closing {
        void close() throws IOException;
    }

    TableSource alsoClosing(Closing other) {
        return new TableSource(rows, () -> {
            try {
                closing.close();
            } finally {
                other.close();
            }
        });
    }

    void close() {
        try {
            closing.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
