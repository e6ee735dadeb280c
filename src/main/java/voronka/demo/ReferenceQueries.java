package voronka.demo;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/// What in the database points to an employee and would keep him from being deleted. Asked of the database, since every
/// module has such columns and new ones come.
@Component
class ReferenceQueries {

    record Reference(Table<?> table, Field<UUID> column) {}

    private final DSLContext sql;

    ReferenceQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<Reference> toPeople() {
        return sql.fetch(
                        """
                        select c.relname, a.attname
                        from pg_constraint f
                        join pg_class c on c.oid = f.conrelid
                        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
                        where f.contype = 'f' and f.confrelid = 'employee'::regclass and f.confdeltype in ('a', 'r')
                            and c.relname <> 'employee'
                        """)
                .map(row -> new Reference(
                        table(name(row.get(0, String.class))),
                        field(name(row.get(1, String.class)), SQLDataType.UUID)));
    }
}
