package voronka.activities.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.records.Ref;

/// The calendar of a person, a day, a week or a month of it.
///
/// @param self the address of exactly this
public record CalendarView(
        Mode mode,
        String title,
        String self,
        String earlier,
        String later,
        String today,
        List<Switch> modes,
        UUID owner,
        List<Ref> owners,
        String date,
        List<Column> columns,
        List<Cell> cells,
        List<String> weekdays,
        boolean mayPlan) {

    public enum Mode {
        DAY,
        WEEK,
        MONTH;

        static Mode of(String code) {
            return switch (code) {
                case "day" -> DAY;
                case "month" -> MONTH;
                default -> WEEK;
            };
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record Switch(String label, String href, boolean current) {}

    /// A day with its hours.
    ///
    /// @param now the quarter of an hour that is now, or null on other days
    /// @param current the day to show where there is room for one
    public record Column(
            String date,
            String weekday,
            String day,
            boolean today,
            boolean current,
            @Nullable Integer now,
            List<Item> wholeDay,
            List<Item> items) {}

    /// A day of the month.
    public record Cell(String date, String day, boolean other, boolean today, List<Item> items, int more) {}

    /// An activity in its place; from and to in quarters of an hour.
    public record Item(
            UUID id,
            String title,
            @Nullable String about,
            String time,
            String tone,
            boolean done,
            boolean mayMove,
            int from,
            int to,
            int lane,
            int lanes) {

        public String place() {
            return "from: " + from + "; to: " + to + "; lane: " + lane + "; lanes: " + lanes;
        }
    }

    public boolean hasWholeDay() {
        return columns.stream().anyMatch(column -> !column.wholeDay().isEmpty());
    }
}
