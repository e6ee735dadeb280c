package voronka.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/// CSV that Excel opens by a double click: UTF-8 with its mark.
final class CsvTableWriter implements TableWriter {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /// A spreadsheet would run such a text as a formula, and what runs was typed by strangers.
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Cntrl}]*'*[=+\\-@]");

    private final CsvWriter csv;
    private final char separator;

    CsvTableWriter(OutputStream out, char separator) {
        this.separator = separator;
        this.csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(marked(out));
    }

    @Override
    public void header(List<String> names) {
        csv.writeRecord(names.stream().map(CsvTableWriter::calmed).toList());
    }

    @Override
    public void row(List<Cell> cells) {
        csv.writeRecord(cells.stream().map(this::text).toList());
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> calmed(text.value());
            case Cell.Number number -> figure(number.value());
            case Cell.Sum sum -> figure(sum.value());
            case Cell.Percent percent -> figure(percent.value()) + "%";
            case Cell.Day day -> day.value().toString();
            case Cell.Moment moment -> MOMENT.format(moment.value());
        };
    }

    private String figure(BigDecimal number) {
        var figure = number.toPlainString();
        return separator == ';' ? figure.replace('.', ',') : figure;
    }

    private static String calmed(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    private static Writer marked(OutputStream out) {
        try {
            return new OutputStreamWriter(out, UTF_8).append('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
