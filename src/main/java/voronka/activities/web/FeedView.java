package voronka.activities.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The feed of one record as its page shows it: what is planned, then what was (S111).
///
/// @param path the record's own address
/// @param live the record as the live channel names it
/// @param unplanned whether it must have a next step and has none
public record FeedView(
        String path,
        String live,
        FeedFilter filter,
        List<Step> planned,
        Stream stream,
        boolean mayPlan,
        boolean unplanned) {

    /// @param step late, today or planned
    public record Step(
            UUID id,
            String icon,
            String title,
            @Nullable String about,
            @Nullable Instant at,
            boolean wholeDay,
            String step,
            boolean isCall,
            boolean mayEdit) {}

    /// @param next the address of the older ones, or null
    public record Stream(List<Day> days, @Nullable String next) {

        public boolean isEmpty() {
            return days.isEmpty();
        }
    }

    public record Day(String label, List<Entry> entries) {}

    /// One line of the stream.
    ///
    /// @param text what happened; `title` is the record it is about, `from` and `to` are stages
    /// @param details the address of the changed fields
    /// @param reopen the address that makes it planned again
    /// @param more what another module shows below it
    public record Entry(
            UUID id,
            String icon,
            @Nullable String tone,
            boolean thin,
            String who,
            String text,
            @Nullable Link title,
            @Nullable String from,
            @Nullable String to,
            @Nullable String extra,
            @Nullable Chip chip,
            @Nullable Link about,
            @Nullable String body,
            Instant at,
            @Nullable String details,
            @Nullable String reopen,
            @Nullable Content more) {

        Entry with(@Nullable Content content) {
            return content == null
                    ? this
                    : new Entry(
                            id, icon, tone, thin, who, text, title, from, to, extra, chip, about, body, at, details, reopen, content);
        }
    }

    public record Link(String text, String href) {}

    public record Chip(String text, String tone) {}
}
