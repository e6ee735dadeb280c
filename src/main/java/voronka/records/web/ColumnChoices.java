package voronka.records.web;

import static voronka.db.tenant.Tables.LIST_CHOICE;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.accounts.Caller;
import voronka.records.RecordField;
import voronka.records.RecordField.Trait;
import voronka.records.RecordKind;

/// The columns each person has chosen for the list of a kind; without a choice the kind's own.
@Service
class ColumnChoices {

    private final DSLContext sql;

    ColumnChoices(DSLContext sql) {
        this.sql = sql;
    }

    /// What a record is called always comes first.
    List<RecordField> of(RecordKind kind) {
        var columns = new LinkedHashSet<RecordField>();
        columns.add(kind.title());
        chosen(kind)
                .map(names -> fields(kind, Arrays.asList(names)))
                .orElseGet(() -> kind.fields(Trait.LISTED))
                .forEach(columns::add);
        return List.copyOf(columns);
    }

    @Transactional
    public void choose(RecordKind kind, List<String> names) {
        var columns = fields(kind, names).stream().map(RecordField::name).toArray(String[]::new);
        sql.insertInto(LIST_CHOICE)
                .set(LIST_CHOICE.EMPLOYEE_ID, Caller.current().id())
                .set(LIST_CHOICE.KIND, kind.name())
                .set(LIST_CHOICE.COLUMNS, columns)
                .onConflict(LIST_CHOICE.EMPLOYEE_ID, LIST_CHOICE.KIND)
                .doUpdate()
                .set(LIST_CHOICE.COLUMNS, columns)
                .execute();
    }

    @Transactional
    public void forget(RecordKind kind) {
        sql.deleteFrom(LIST_CHOICE)
                .where(LIST_CHOICE.EMPLOYEE_ID.eq(Caller.current().id()), LIST_CHOICE.KIND.eq(kind.name()))
                .execute();
    }

    private Optional<String[]> chosen(RecordKind kind) {
        return sql.select(LIST_CHOICE.COLUMNS)
                .from(LIST_CHOICE)
                .where(LIST_CHOICE.EMPLOYEE_ID.eq(Caller.current().id()), LIST_CHOICE.KIND.eq(kind.name()))
                .fetchOptional(LIST_CHOICE.COLUMNS);
    }

    /// A field that is no more is left out.
    private static List<RecordField> fields(RecordKind kind, List<String> names) {
        return names.stream().map(kind::find).flatMap(Optional::stream).toList();
    }
}
