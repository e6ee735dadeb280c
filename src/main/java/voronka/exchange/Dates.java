package voronka.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads ISO, 23.11.2026, 11/23/2026 and the serial numbers of spreadsheets, each with or without a time.
final class Dates {

    private static final String TIME =
            "(?:(?:T|,?\\s+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*(?i:([ap])\\.?m\\.?)?)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})" + TIME);
    private static final Pattern DOTTED =
            Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})(?:\\s*г\\.?)?" + TIME);
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})" + TIME);
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:[.,]\\d+)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    private Dates() {}

    static Optional<LocalDateTime> read(String text, DateOrder order) {
        var clean = text.replaceAll("[\\s\\p{Zs}]+", " ").strip();
        try {
            return readOffset(clean)
                    .map(OffsetDateTime::toLocalDateTime)
                    .or(() -> matched(ISO, clean).map(found -> local(found, 1, 2, 3)))
                    .or(() -> matched(DOTTED, clean).map(found -> local(found, 3, 2, 1)))
                    .or(() -> matched(SLASHED, clean).flatMap(found -> slashed(found, order)))
                    .or(() -> matched(SERIAL, clean)
                            .map(found -> ofSerial(new BigDecimal(found.group().replace(',', '.')))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<OffsetDateTime> readOffset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(
                    text.strip().replaceFirst("(?<=\\d) (?=\\d)", "T").replaceFirst(" (?=[Z+-])", "")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Days since the end of 1899, as spreadsheets count; the fraction is the time, to the second.
    static LocalDateTime ofSerial(BigDecimal days) {
        var seconds = days.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP);
        return DAY_ZERO.atStartOfDay().plusSeconds(seconds.longValueExact());
    }

    private static Optional<Matcher> matched(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
    }

    private static LocalDateTime local(Matcher found, int year, int month, int day) {
        return LocalDateTime.of(
                LocalDate.of(year(found.group(year)), number(found.group(month)), number(found.group(day))),
                time(found));
    }

    private static Optional<LocalDateTime> slashed(Matcher found, DateOrder order) {
        var known = order != DateOrder.UNKNOWN
                ? order
                : DateOrder.of(Stream.of(found.group()).toList());
        if (known == DateOrder.UNKNOWN && number(found.group(1)) == number(found.group(2))) {
            known = DateOrder.DAY_FIRST;
        }
        return switch (known) {
            case DAY_FIRST -> Optional.of(local(found, 3, 2, 1));
            case MONTH_FIRST -> Optional.of(local(found, 3, 1, 2));
            case UNKNOWN -> Optional.empty();
        };
    }

    private static LocalTime time(Matcher found) {
        if (found.group(4) == null) {
            return LocalTime.MIDNIGHT;
        }
        var hour = number(found.group(4));
        if (found.group(7) != null) {
            hour = hour % 12 + (found.group(7).equalsIgnoreCase("p") ? 12 : 0);
        }
        return LocalTime.of(hour, number(found.group(5)), found.group(6) == null ? 0 : number(found.group(6)));
    }

    /// Two digits are of our century, up to ten years from now; else of the last.
    private static int year(String digits) {
        var year = number(digits);
        return digits.length() == 4 ? year : year + (year <= LocalDate.now().getYear() % 100 + 10 ? 2000 : 1900);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
