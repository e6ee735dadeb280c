package voronka.records.web;

import static voronka.web.Texts.t;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import voronka.accounts.Action;
import voronka.records.OtherView;

/// A list as it is shown.
///
/// @param kept what the address holds besides the words that are searched for
/// @param filtered whether anything but the order narrows it
public record RecordList(
        KindView kind,
        ListAddress address,
        List<ListColumn> columns,
        RecordRows rows,
        List<FilterChip> chips,
        List<QuickSet> sets,
        List<OtherView> views,
        String words,
        Map<String, String> kept,
        boolean filtered) {

    /// @param edit the right that writing it asks for, or null where nobody writes it
    /// @param sort the address of the list ordered by it, or null where it cannot be
    /// @param direction "ascending", "descending", or null where the list is not ordered by it
    public record ListColumn(
            String name,
            String label,
            boolean number,
            @Nullable Action edit,
            @Nullable String sort,
            @Nullable String direction) {}

    /// One of the ways to look at these records or at those that belong beside them.
    public record Look(String label, String icon, String href, boolean current) {

        static Look of(OtherView view) {
            return new Look(t(view.label()), view.icon(), view.href(), false);
        }
    }

    /// A field that the list is or may be filtered by.
    ///
    /// @param value what it is filtered by, in words, or null
    /// @param form the address of the small form that sets it
    /// @param remove the address of the list without it, or null where there is nothing to remove
    public record FilterChip(
            String field,
            String label,
            String icon,
            @Nullable String value,
            String form,
            @Nullable String remove) {}

    /// A named set to narrow the list to by one press.
    public record QuickSet(String label, String href) {}

    /// Some lines of the list: a page of it.
    ///
    /// @param id names the page on screen
    /// @param live the address of these lines, fetched again when something changes
    /// @param next the address of the lines after them
    public record RecordRows(
            String id,
            String kind,
            List<ListLine> lines,
            List<ListColumn> columns,
            String live,
            @Nullable String next,
            int shown) {}

    /// @param mark the sign before its title, or null
    /// @param may what the reader may do with the record: edit it, give it to another
    public record ListLine(
            UUID id, String title, @Nullable RowMark mark, String href, @Nullable String avatar, List<ValueCell> cells, Set<Action> may) {

        /// The field that is edited where it stands, or null.
        public @Nullable String edit(ListColumn column) {
            return column.edit() != null && may.contains(column.edit()) ? column.name() : null;
        }
    }

    /// The list of another kind stands beside that of this one in the same place on the pages of both.
    public List<Look> looks() {
        var beside = views.stream().filter(view -> view.shows() != null).toList();
        var own = beside.isEmpty()
                ? new Look(t("records.list"), "list", kind.path("list"), true)
                : new Look(kind.many(), kind.icon(), kind.path("list"), true);
        return Stream.of(
                        views.stream().filter(view -> view.shows() == null).map(Look::of),
                        beside.stream().filter(view -> isBefore(view)).map(Look::of),
                        Stream.of(own),
                        beside.stream().filter(view -> !isBefore(view)).map(Look::of))
                .flatMap(looks -> looks)
                .toList();
    }

    private boolean isBefore(OtherView view) {
        return String.valueOf(view.shows()).compareTo(kind.name()) < 0;
    }

    /// What a row shows, as addresses name it.
    public String columnNames() {
        return columns.stream().map(ListColumn::name).collect(Collectors.joining(","));
    }

    /// Fetched apart, for it may take longer than the list, and again whenever the list was: its address is never the
    /// same.
    public String count() {
        return address.fromStart()
                .at(kind.path("count"))
                .without("sort", "columns")
                .with("view", Long.toString(System.nanoTime(), 36))
                .toString();
    }

    public String file(String format) {
        return address.fromStart().at("/" + kind.plural() + "/export." + format).toString();
    }

    public String columnChoice() {
        return kind.path("columns");
    }

    public String filters() {
        return address.fromStart().at(kind.path("filters")).toString();
    }
}
