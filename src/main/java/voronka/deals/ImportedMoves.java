package voronka.deals;

import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// A deal that was won or lost elsewhere has not come from nowhere: it began on its first day in the first stage, and
/// its moves say so. Where it stood between nobody knows.
@Component
class ImportedMoves implements RecordRules {

    private final DSLContext sql;

    ImportedMoves(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "deal";
    }

    @Override
    public void after(Draft deal) {
        afterAll(List.of(deal));
    }

    @Override
    public void afterAll(List<Draft> deals) {
        if (ImportedCourse.isRunning() && deals.getFirst().isNew()) {
            complete(deals.stream().map(Draft::id).toArray(UUID[]::new));
        }
    }

    private void complete(UUID[] deals) {
        sql.execute("""
                with began as (
                    select d.id, d.owner_id, d.created_at, f.id as first
                    from deal d
                    cross join lateral (
                        select s.id from stage s
                        where s.pipeline_id = d.pipeline_id and s.kind = 'open' and s.deleted_at is null
                        order by s.position limit 1) f
                    where d.id = any ({0}) and d.state <> 'open' and d.created_at < d.stage_since),
                went_on as (
                    update stage_move m set from_stage_id = b.first, spent = m.moved_at - b.created_at
                    from began b where m.deal_id = b.id
                    returning m.deal_id, m.operation_id)
                insert into stage_move (deal_id, to_stage_id, owner_id, moved_at, operation_id)
                select b.id, b.first, b.owner_id, b.created_at, w.operation_id
                from began b join went_on w on w.deal_id = b.id""", val(deals));
    }
}
