package voronka.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook written to the stream as it grows; what does not fit on one sheet goes on upon the next.
final class XlsxTableWriter implements TableWriter {

    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook book;
    private final String title;
    private final String dayFormat;
    private List<String> names = List.of();
    private int sheets;
    private Worksheet sheet;
    private int next;

    XlsxTableWriter(OutputStream out, String title, Locale language) {
        this.book = new Workbook(out, "Voronka", null);
        this.title = title.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
        this.dayFormat = language.getLanguage().equals("ru") ? "dd.mm.yyyy" : "yyyy-mm-dd";
        this.sheet = newSheet();
    }

    @Override
    public void header(List<String> names) {
        this.names = names;
        for (var column = 0; column < names.size(); column++) {
            sheet.width(column, Math.clamp(names.get(column).length() + 4L, 12, 40));
            text(column, names.get(column));
            sheet.style(next, column).bold().set();
        }
        sheet.freezePane(0, 1);
        next++;
    }

    @Override
    public void row(List<Cell> cells) {
        if (next == Worksheet.MAX_ROWS) {
            finishSheet();
            sheet = newSheet();
            header(names);
        }
        for (var column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        if (++next % ROWS_IN_MEMORY == 0) {
            flush();
        }
    }

    @Override
    public void close() {
        try {
            finishSheet();
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(int column, Cell cell) {
        switch (cell) {
            case Cell.Text text -> text(column, text.value());
            case Cell.Number number -> sheet.value(next, column, number.value());
            case Cell.Sum sum -> {
                sheet.value(next, column, sum.value());
                format(column, "#,##0.00\\ " + sum.currency().replaceAll(".", "\\\\$0"));
            }
            case Cell.Percent percent -> {
                sheet.value(next, column, percent.value().movePointLeft(2));
                format(column, "0.00%");
            }
            case Cell.Day day -> {
                sheet.value(next, column, day.value());
                format(column, dayFormat);
            }
            case Cell.Moment moment -> {
                sheet.value(next, column, moment.value());
                format(column, dayFormat + " hh:mm");
            }
        }
    }

    /// Kept in the row and not in the workbook's common list of texts, which would grow with the table.
    private void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(next, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        }
    }

    private void format(int column, String format) {
        sheet.style(next, column).format(format).set();
    }

    private Worksheet newSheet() {
        next = 0;
        sheets++;
        var suffix = sheets == 1 ? "" : " (" + sheets + ")";
        var name = title.isEmpty() ? "1" : title;
        return book.newWorksheet(name.substring(0, Math.min(name.length(), 31 - suffix.length())) + suffix);
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finishSheet() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
