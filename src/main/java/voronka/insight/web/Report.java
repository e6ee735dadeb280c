package voronka.insight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import voronka.exchange.Cell;

/// A report as a page shows it and as a file holds it: figures, a chart, tables, and the exact meaning of each.
public record Report(
        String name, String title, Filter filter, List<Tile> tiles, @Nullable String chart, List<Table> tables, List<String> definitions, List<Deed> deeds) {

    /// What may be done beside reading it.
    public record Deed(String label, String href, String icon) {}

    Report(String name, String title, Filter filter, List<Tile> tiles, @Nullable String chart, List<Table> tables, List<String> definitions) {
        this(name, title, filter, tiles, chart, tables, definitions, List.of());
    }

    Report with(List<Deed> deeds) {
        return new Report(name, title, filter, tiles, chart, tables, definitions, deeds);
    }

    public record Tile(String label, String figure, String note, @Nullable String href, String tone) {}

    public record Table(String title, List<Column> columns, List<List<Value>> rows) {}

    public record Column(String label, boolean number) {}

    /// What stands in a cell: the text for the page, the value for a file, where its rows are listed.
    public record Value(String text, Cell cell, @Nullable String href, String tone) {

        static Value of(String text, Cell cell) {
            return new Value(text, cell, null, "");
        }

        Value to(@Nullable String address) {
            return new Value(text, cell, address, tone);
        }

        Value in(String colour) {
            return new Value(text, cell, href, colour);
        }
    }

    /// The choices above the report.
    public record Filter(
            String from, String to, List<Option> pipelines, List<Option> departments, List<Option> people, List<Option> periods, String query) {}

    public record Option(String value, String label, boolean chosen) {}
}
