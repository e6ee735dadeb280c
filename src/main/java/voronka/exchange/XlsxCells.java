package voronka.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/// The cells of a workbook as texts: dates as ISO 8601, figures without the noise of floating point.
record XlsxCells(boolean countedFrom1904) {

    private static final MathContext DIGITS_OF_EXCEL = new MathContext(15);
    private static final BigDecimal DAYS_TO_1904 = BigDecimal.valueOf(1462);
    private static final BigDecimal END_OF_DAYS = BigDecimal.valueOf(2_958_466);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /// What in a format is no sign of a date: texts in quotes, escaped letters, colours, languages, conditions.
    private static final Pattern DECORATION =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

    /// An error is shown as it stands in the sheet ("#N/A"), so that nobody takes it for an empty cell.
    String text(Cell cell) {
        return switch (cell.getValue()) {
            case BigDecimal number -> isDate(cell) && isDay(number) ? date(number) : figure(number);
            case Boolean truth -> truth.toString();
            case String text -> text.strip();
            case null, default ->
                Objects.requireNonNullElse(cell.getRawValue(), "").strip();
        };
    }

    private static String figure(BigDecimal number) {
        var figure = number.round(DIGITS_OF_EXCEL);
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null
                && !format.equalsIgnoreCase("general")
                && DECORATION.matcher(format).replaceAll("").matches("(?is).*[dmyhs].*");
    }

    /// Up to the year 9999, beyond which a spreadsheet has no dates either.
    private static boolean isDay(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(END_OF_DAYS) < 0;
    }

    private String date(BigDecimal number) {
        var moment = Dates.ofSerial(countedFrom1904 ? number.add(DAYS_TO_1904) : number);
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : MOMENT.format(moment);
    }
}
