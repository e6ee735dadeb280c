package voronka.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Working hours of one day, in minutes from its midnight; what ends after midnight ends later than at 1440.
record Span(int from, int to) {

    private static final int DAY = 24 * 60;
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(\\d{1,2})(?::(\\d{2}))?\\s*[-–—]\\s*(\\d{1,2})(?::(\\d{2}))?\\s*");

    /// "09:00-13:00, 14:00-18:00", or "20-8" for a night; nothing for a day off.
    ///
    /// @throws IllegalArgumentException when it is not written so
    static List<Span> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        var spans = new ArrayList<Span>();
        for (var part : text.split("[,;]")) {
            spans.add(readOne(part));
        }
        spans.sort(Comparator.comparing(Span::from));
        return List.copyOf(spans);
    }

    private static Span readOne(String part) {
        var written = WRITTEN.matcher(part);
        if (!written.matches()) {
            throw new IllegalArgumentException(part);
        }
        var from = minutes(written.group(1), written.group(2));
        var to = minutes(written.group(3), written.group(4));
        if (from >= DAY || to > DAY || from == to) {
            throw new IllegalArgumentException(part);
        }
        return new Span(from, to < from ? to + DAY : to);
    }

    private static int minutes(String hours, @Nullable String minutes) {
        var ofHour = minutes == null ? 0 : Integer.parseInt(minutes);
        if (ofHour > 59) {
            throw new IllegalArgumentException(minutes);
        }
        return Integer.parseInt(hours) * 60 + ofHour;
    }

    /// As it is kept and shown.
    String written() {
        return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to % DAY == 0 ? 24 : to % DAY / 60, to % 60);
    }
}
