package voronka.deals;

import static voronka.db.tenant.Tables.DEAL_CHECK;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.accounts.Caller;
import voronka.records.Operations;

/// The ticks on the checklists of a deal's stages.
@Service
@Transactional
public class Checklists {

    private final DSLContext sql;
    private final EditableDeals editable;
    private final PipelineQueries pipelines;
    private final Operations operations;

    Checklists(DSLContext sql, EditableDeals editable, PipelineQueries pipelines, Operations operations) {
        this.sql = sql;
        this.editable = editable;
        this.pipelines = pipelines;
        this.operations = operations;
    }

    public void tick(UUID deal, Tick item, boolean done) {
        var now = editable.lock(deal);
        pipelines
                .get(now.getPipelineId())
                .find(item.stage())
                .filter(stage -> stage.checklist().contains(item.item()))
                .orElseThrow(NotFound::new);
        operations.begin();
        if (done) {
            tick(deal, item);
        } else {
            untick(deal, item);
        }
        operations.touched("deal", deal);
    }

    private void tick(UUID deal, Tick item) {
        sql.insertInto(DEAL_CHECK)
                .set(DEAL_CHECK.DEAL_ID, deal)
                .set(DEAL_CHECK.STAGE_ID, item.stage())
                .set(DEAL_CHECK.ITEM, item.item())
                .set(DEAL_CHECK.DONE_BY, Caller.current().id())
                .onConflictDoNothing()
                .execute();
    }

    private void untick(UUID deal, Tick item) {
        sql.deleteFrom(DEAL_CHECK)
                .where(
                        DEAL_CHECK.DEAL_ID.eq(deal),
                        DEAL_CHECK.STAGE_ID.eq(item.stage()),
                        DEAL_CHECK.ITEM.eq(item.item()))
                .execute();
    }
}
