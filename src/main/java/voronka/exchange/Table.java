package voronka.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A table from a file: its header, then its rows one after another, however many there are.
public final class Table implements AutoCloseable {

    /// The apostrophe that our own exports put before a text that a spreadsheet would take for a formula.
    private static final Pattern CALMED = Pattern.compile("^'(?=[\\s\\p{Cntrl}]*'*[=+\\-@])");

    private final TableSource source;
    private final TableLimits limits;
    private final List<String> header;
    private long count;

    Table(TableSource source, TableLimits limits) {
        this.source = source;
        this.limits = limits;
        this.header = readHeader(source.rows());
    }

    /// The names of the columns in their order; a column may be without a name.
    public List<String> header() {
        return header;
    }

    /// Rows with anything in them. They can be read once.
    public Stream<TableRow> rows() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(source.rows(), Spliterator.ORDERED), false)
                .filter(row -> !row.isEmpty())
                .map(this::checked);
    }

    @Override
    public void close() {
        source.close();
    }

    private List<String> readHeader(Iterator<TableRow> rows) {
        while (rows.hasNext()) {
            var row = rows.next();
            if (!row.isEmpty()) {
                return withoutEmptyEnd(row.cells(), limits.columns(), row.number());
            }
        }
        throw new Unreadable("exchange.empty");
    }

    private TableRow checked(TableRow row) {
        if (++count > limits.rows()) {
            throw new Unreadable("exchange.toomanyrows", limits.rows());
        }
        var cells = new ArrayList<String>(header.size());
        for (var cell : withoutEmptyEnd(row.cells(), limits.columns(), row.number())) {
            if (cell.length() > limits.charactersOfCell()) {
                throw new Unreadable("exchange.longcell", row.number(), limits.charactersOfCell());
            }
            cells.add(CALMED.matcher(cell).replaceFirst("").strip());
        }
        while (cells.size() < header.size()) {
            cells.add("");
        }
        return new TableRow(row.number(), List.copyOf(cells));
    }

    private static List<String> withoutEmptyEnd(List<String> cells, int most, long line) {
        var end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        if (end > most) {
            throw new Unreadable("exchange.toomanycolumns", line, most);
        }
        return List.copyOf(cells.subList(0, end));
    }
}
