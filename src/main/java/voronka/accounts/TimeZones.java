package voronka.accounts;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/// The time zones to choose from, by a city each, in the reader's language: "UTC+03:00 Москва".
public final class TimeZones {

    private static final String CITIES = "(Europe|Asia|America|Africa|Australia|Pacific|Atlantic|Indian)/.*";

    public record Choice(String id, String label) {}

    private TimeZones() {}

    public static List<Choice> all(Locale language) {
        var names = TimeZoneNames.getInstance(ULocale.forLocale(language));
        var now = Instant.now();
        return List.of(TimeZone.getAvailableIDs()).stream()
                .filter(id -> id.matches(CITIES))
                .map(ZoneId::of)
                .sorted(Comparator.comparing((ZoneId zone) -> zone.getRules().getOffset(now).getTotalSeconds())
                        .thenComparing(ZoneId::getId))
                .map(zone -> new Choice(zone.getId(), label(zone, names, now)))
                .toList();
    }

    private static String label(ZoneId zone, TimeZoneNames names, Instant now) {
        var offset = zone.getRules().getOffset(now).getId();
        return "UTC" + (offset.equals("Z") ? "" : offset) + " " + names.getExemplarLocationName(zone.getId());
    }
}
