package voronka.team;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// A calendar's hours can be read, its time zone exists, and it is of one: a person, a department or the company.
@Component
class CalendarRules implements RecordRules {

    private static final List<String> WEEK =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final Rosters rosters;

    CalendarRules(Rosters rosters) {
        this.rosters = rosters;
    }

    @Override
    public String kind() {
        return "work_calendar";
    }

    @Override
    public void before(Draft calendar) {
        if (!calendar.isEmpty("employee") && !calendar.isEmpty("department")) {
            calendar.refuse("employee", "team.calendar.whose");
        }
        WEEK.forEach(day -> readHours(calendar, day));
        if (calendar.changes("timeZone") && !calendar.isEmpty("timeZone")) {
            requireZone(calendar);
        }
    }

    @Override
    public void after(Draft calendar) {
        rosters.forget();
    }

    @Override
    public void afterDelete(Draft calendar) {
        rosters.forget();
    }

    static void readHours(Draft draft, String field) {
        if (draft.changes(field)) {
            try {
                var spans = Span.read(draft.get(field, String.class));
                draft.set(field, spans.isEmpty() ? null : String.join(", ", spans.stream().map(Span::written).toList()));
            } catch (IllegalArgumentException e) {
                draft.refuse(field, "team.calendar.hours");
            }
        }
    }

    private static void requireZone(Draft calendar) {
        try {
            ZoneId.of(String.valueOf(calendar.get("timeZone")));
        } catch (DateTimeException e) {
            calendar.refuse("timeZone", "team.zone.wrong");
        }
    }
}
