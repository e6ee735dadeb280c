package voronka.records.web;

import static voronka.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.records.FieldType;
import voronka.records.Labels;
import voronka.records.ListQuery;
import voronka.records.OtherView;
import voronka.records.RecordField;
import voronka.records.RecordField.Trait;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Row;
import voronka.records.web.RecordList.ListColumn;
import voronka.records.web.RecordList.ListLine;
import voronka.records.web.RecordList.QuickSet;
import voronka.records.web.RecordList.RecordRows;

/// Puts lists together: the columns somebody chose, the rows of a page, the filters in words.
@Component
class RecordLists {

    /// Kinds that have a face.
    private static final Set<String> WITH_AVATAR = Set.of("company", "person", "employee");

    /// What a cell that is edited where it stands may ask for.
    private static final List<Action> ASKED = List.of(Action.EDIT, Action.ASSIGN);

    private final RecordQueries records;
    private final ColumnChoices choices;
    private final FilterChips chips;
    private final Cells cells;
    private final List<RowMark> marks;
    private final List<OtherView> views;

    RecordLists(
            RecordQueries records, ColumnChoices choices, FilterChips chips, Cells cells, List<OtherView> views,
            List<RowMark> marks) {
        this.records = records;
        this.choices = choices;
        this.chips = chips;
        this.cells = cells;
        this.marks = marks;
        this.views = views;
    }

    RecordList list(RecordKind kind, ListAddress address) {
        var query = query(kind, address);
        return new RecordList(
                KindView.of(kind),
                address,
                columns(query, address),
                rows(query, address),
                chips.of(query, address),
                query.set() == null ? sets(kind, address) : List.of(),
                views.stream()
                        .filter(view -> view.kind().equals(kind.name()) && isOpen(view))
                        .toList(),
                query.words() == null ? "" : query.words(),
                address.fromStart().without("q").parameters(),
                !query.filters().isEmpty() || query.words() != null || query.set() != null);
    }

    private static boolean isOpen(OtherView view) {
        return view.shows() == null || Caller.current().may(Action.SEE, view.shows());
    }

    private List<QuickSet> sets(RecordKind kind, ListAddress address) {
        return records.setsAtHand(kind).stream()
                .map(set -> new QuickSet(
                        t(kind.name() + ".set." + set),
                        address.fromStart().with("set", set).toString()))
                .toList();
    }

    RecordRows rows(RecordKind kind, ListAddress address) {
        return rows(query(kind, address), address);
    }

    /// One line as a list with these columns shows it; none where the record is not to be seen any more.
    Optional<RecordLine> line(RecordKind kind, UUID id, String columns) {
        var query = query(kind, new ListAddress("", Map.of("columns", columns)));
        return records.list(query.withColumns(read(kind, query.columns())), kind.id().eq(id)).rows().stream()
                .findFirst()
                .map(row -> new RecordLine(line(query, row), columns(query, new ListAddress("", Map.of()))));
    }

    int count(RecordKind kind, ListAddress address) {
        return records.count(query(kind, address));
    }

    private ListQuery query(RecordKind kind, ListAddress address) {
        if (!kind.mayAny(Action.SEE)) {
            throw new Forbidden();
        }
        var query = ListQuery.of(kind, address.parameters());
        return address.parameters().containsKey("columns") ? query : query.withColumns(choices.of(kind));
    }

    private RecordRows rows(ListQuery query, ListAddress address) {
        var kind = query.kind();
        var page = records.list(query.withColumns(read(kind, query.columns())));
        var next = page.next();
        return new RecordRows(
                "rows-" + Integer.toHexString(String.valueOf(query.after()).hashCode()),
                kind.name(),
                page.rows().stream().map(row -> line(query, row)).toList(),
                columns(query, address),
                address.at("/" + kind.plural() + "/rows").toString(),
                next == null
                        ? null
                        : address.at("/" + kind.plural() + "/more")
                                .with("after", next)
                                .toString(),
                page.rows().size());
    }

    /// Sums need their currency, wherever it is shown; each row says what may be done with it.
    private List<RecordField> read(RecordKind kind, List<RecordField> columns) {
        var all = new ArrayList<>(columns);
        var money = columns.stream().anyMatch(column -> column.type() == FieldType.MONEY);
        kind.find("currency")
                .filter(currency -> money && !all.contains(currency))
                .ifPresent(all::add);
        marksOf(kind).forEach(mark -> all.add(RecordField.computed(mark.column(), FieldType.BOOLEAN, mark.when())));
        ASKED.forEach(action ->
                all.add(RecordField.computed(mark(action), FieldType.BOOLEAN, DSL.field(kind.may(action)))));
        return all;
    }

    private Stream<RowMark> marksOf(RecordKind kind) {
        return marks.stream().filter(mark -> mark.kind().equals(kind.name()));
    }

    private static String mark(Action action) {
        return "may " + action.code();
    }

    private ListLine line(ListQuery query, Row row) {
        var kind = query.kind();
        var title = cells.brief(kind, query.columns().getFirst(), row);
        return new ListLine(
                row.id(),
                title.text(),
                marksOf(kind)
                        .filter(mark -> Boolean.TRUE.equals(row.get(mark.column())))
                        .findFirst()
                        .orElse(null),
                "/" + kind.plural() + "/" + row.id(),
                WITH_AVATAR.contains(kind.name()) ? title.text() : null,
                query.columns().stream()
                        .map(column -> cells.brief(kind, column, row))
                        .toList(),
                ASKED.stream()
                        .filter(action -> Boolean.TRUE.equals(row.get(mark(action))))
                        .collect(Collectors.toSet()));
    }

    private static List<ListColumn> columns(ListQuery query, ListAddress address) {
        return query.columns().stream()
                .map(column -> column(query, address, column))
                .toList();
    }

    private static ListColumn column(ListQuery query, ListAddress address, RecordField field) {
        var current = query.order().equals(field);
        return new ListColumn(
                field.name(),
                Labels.field(query.kind(), field),
                field.type().isNumber(),
                FieldController.right(field),
                field.is(Trait.SORTABLE)
                        ? address.fromStart().with("sort", next(query, field)).toString()
                        : null,
                current ? query.falling() ? "descending" : "ascending" : null);
    }

    /// Words begin at their start, numbers and times at the largest; a second click turns the order round.
    private static @Nullable String next(ListQuery query, RecordField field) {
        var fallsFirst = field.type().isNumber() || field.type().isTime();
        var falls = query.order().equals(field) ? !query.falling() : fallsFirst;
        return (falls ? "-" : "") + field.name();
    }
}
