package voronka.exchange;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/// Writes a table row by row, however long it is; what was written can be read again by [Tables].
public interface TableWriter extends AutoCloseable {

    /// With `;` decimals get a comma, as the spreadsheets that take `;` expect; with `,` they get a point.
    static TableWriter csv(OutputStream out, char separator) {
        return new CsvTableWriter(out, separator);
    }

    /// The language decides in what order a date is shown.
    static TableWriter xlsx(OutputStream out, String title, Locale language) {
        return new XlsxTableWriter(out, title, language);
    }

    void header(List<String> names);

    void row(List<Cell> cells);

    /// Finishes the table and closes the stream.
    @Override
    void close();
}
