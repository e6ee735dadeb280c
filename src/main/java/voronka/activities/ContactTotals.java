package voronka.activities;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The number of contacts by day, owner and kind, which triggers write as increments.
@Service
@Transactional
public class ContactTotals {

    private final DSLContext sql;

    ContactTotals(DSLContext sql) {
        this.sql = sql;
    }

    /// Makes one row of the increments of each key and of the row that is there; what is old already is not read. Writers are
    /// not waited for and do not wait: what they add meanwhile stays.
    public void fold() {
        sql.execute("""
                with gone as (
                    delete from contact_total t
                    using (select distinct day, owner_id, kind from contact_total where not folded) k
                    where t.day = k.day and t.owner_id is not distinct from k.owner_id and t.kind = k.kind
                    returning t.*)
                insert into contact_total (day, owner_id, kind, contacts, folded)
                select day, owner_id, kind, sum(contacts), true
                from gone
                group by day, owner_id, kind
                having sum(contacts) <> 0""");
    }
}
