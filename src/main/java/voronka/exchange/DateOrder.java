package voronka.exchange;

import java.util.Collection;
import java.util.regex.Pattern;

/// Which comes first in 05/06/2026.
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-]\\d{2,4}.*");

    /// One date with a day above twelve tells it for its whole column.
    public static DateOrder of(Collection<String> column) {
        var dayFirst = false;
        var monthFirst = false;
        for (var text : column) {
            var date = SLASHED.matcher(text.strip());
            if (date.matches()) {
                dayFirst |= Integer.parseInt(date.group(1)) > 12;
                monthFirst |= Integer.parseInt(date.group(2)) > 12;
            }
        }
        return dayFirst == monthFirst ? UNKNOWN : dayFirst ? DAY_FIRST : MONTH_FIRST;
    }
}
