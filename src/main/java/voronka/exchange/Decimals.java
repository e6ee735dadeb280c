package voronka.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads 1 234,56 and 1,234.56 and $125000 and 15 %: a figure with its currency, grouped in any way.
final class Decimals {

    private static final Pattern CURRENCY = Pattern.compile(
            "(?iu)(?:^|(?<=[\\d-]))(?:[\\p{Sc}]|rub|rur|usd|eur|kzt|byn|uah|руб(?:лей|ля|ль|\\.)?|р\\.?|тг|тенге|грн\\.?|сум)+|%$");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern GROUPED_BY_POINT =
            Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3}){2,}|[+-]?\\d{1,3}(?:\\.\\d{3})+,\\d+");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    private Decimals() {}

    static Optional<BigDecimal> read(String text, DecimalMark mark) {
        var figure = bare(text);
        if (!EITHER.matcher(figure).matches()) {
            return plain(unmistakable(figure));
        }
        return switch (text.contains("$") ? DecimalMark.POINT : mark) {
            case COMMA -> plain(figure.replace(',', '.'));
            case POINT -> plain(figure.replace(",", ""));
            case UNKNOWN -> Optional.empty();
        };
    }

    /// What mark this figure shows beyond doubt.
    static DecimalMark markOf(String text) {
        var figure = bare(text);
        if (EITHER.matcher(figure).matches()) {
            return text.contains("$") ? DecimalMark.POINT : DecimalMark.UNKNOWN;
        } else if (WITH_COMMA.matcher(figure).matches()
                || GROUPED_BY_POINT.matcher(figure).matches()) {
            return DecimalMark.COMMA;
        } else if (GROUPED_BY_COMMA.matcher(figure).matches()) {
            return DecimalMark.POINT;
        }
        return figure.contains(".") && plain(figure).isPresent() ? DecimalMark.POINT : DecimalMark.UNKNOWN;
    }

    private static String unmistakable(String figure) {
        if (WITH_COMMA.matcher(figure).matches()) {
            return figure.replace(',', '.');
        } else if (GROUPED_BY_COMMA.matcher(figure).matches()) {
            return figure.replace(",", "");
        } else if (GROUPED_BY_POINT.matcher(figure).matches()) {
            return figure.replace(".", "").replace(',', '.');
        }
        return figure;
    }

    private static Optional<BigDecimal> plain(String figure) {
        return PLAIN.matcher(figure).matches() ? Optional.of(new BigDecimal(figure)) : Optional.empty();
    }

    /// Spaces and apostrophes only group; a minus may be any dash, or brackets as accountants write it.
    private static String bare(String text) {
        var figure = text.replaceAll("[\\s\\p{Zs}'’]+", "").replaceAll("[\\u2212\\u2013\\u2014]", "-");
        figure = figure.replaceFirst("^\\((.+)\\)$", "-$1");
        return CURRENCY.matcher(figure).replaceAll("");
    }
}
