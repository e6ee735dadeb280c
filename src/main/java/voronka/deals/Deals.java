package voronka.deals;

import static voronka.db.tenant.Tables.DEAL;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.records.Operations;
import voronka.records.Records;

/// What a seller does with deals: opens, moves, wins and loses them; and what the rest of the department tells of
/// them.
@Service
@Transactional
public class Deals {

    private final Records records;
    private final EditableDeals editable;
    private final Checklists checklists;
    private final PipelineQueries pipelines;
    private final Moves moves;
    private final Ranks ranks;
    private final Closing closing;
    private final Operations operations;
    private final DSLContext sql;
    private final ApplicationEventPublisher events;

    Deals(
            Records records,
            EditableDeals editable,
            Checklists checklists,
            PipelineQueries pipelines,
            Moves moves,
            Ranks ranks,
            Closing closing,
            Operations operations,
            DSLContext sql,
            ApplicationEventPublisher events) {
        this.records = records;
        this.editable = editable;
        this.checklists = checklists;
        this.pipelines = pipelines;
        this.moves = moves;
        this.ranks = ranks;
        this.closing = closing;
        this.operations = operations;
        this.sql = sql;
        this.events = events;
    }

    public UUID open(Map<String, ?> given) {
        return records.create("deal", given);
    }

    /// A deal that is further already: it enters at the first stage, has its checklists ticked and goes through the
    /// gates.
    public UUID open(Map<String, ?> given, UUID stage, Collection<Tick> ticked) {
        var first = new HashMap<String, Object>(given);
        first.put(
                "stage",
                pipelines
                        .ofStage(stage)
                        .orElseThrow(voronka.NotFound::new)
                        .first()
                        .id());
        var deal = records.create("deal", first);
        ticked.forEach(tick -> checklists.tick(deal, tick, true));
        records.change("deal", deal, null, Map.of("stage", stage));
        return deal;
    }

    /// @return the operation, by which it may be undone
    public UUID move(UUID deal, UUID stage, Place place) {
        return move(deal, stage, place, Map.of(), List.of());
    }

    /// A move together with what the gate asked for.
    public UUID move(UUID deal, UUID stage, Place place, Map<String, ?> given, Collection<Tick> ticked) {
        if (given.isEmpty() && editable.lock(deal).getStageId().equals(stage)) {
            reorder(deal, stage, place);
        } else {
            ticked.forEach(tick -> checklists.tick(deal, tick, true));
            var all = new HashMap<String, Object>(given);
            all.put("stage", stage);
            ScopedValue.where(Place.OF_MOVE, place).run(() -> records.change("deal", deal, null, all));
        }
        return operations.begin();
    }

    /// By hand only what has come to its logical end can be won (S58).
    public UUID win(UUID deal) {
        records.change("deal", deal, null, Map.of("stage", last(deal, Stage.Kind.WON)));
        return operations.begin();
    }

    /// With a reason that can be studied (S181); a reason like "other" needs words.
    public UUID lose(UUID deal, @Nullable UUID reason, @Nullable String note) {
        var given = new HashMap<String, @Nullable Object>();
        given.put("stage", last(deal, Stage.Kind.LOST));
        given.put("refusalReason", reason);
        given.put("refusalNote", note);
        records.change("deal", deal, null, given);
        return operations.begin();
    }

    /// Back to the stage from which it was won or given up.
    public UUID reopen(UUID deal) {
        var now = editable.lock(deal);
        var pipeline = pipelines.get(now.getPipelineId());
        var stage = pipeline.stage(now.getStageId());
        if (!stage.isOpen()) {
            var back = moves.leftBefore(deal, stage)
                    .flatMap(pipeline::find)
                    .filter(Stage::isOpen)
                    .orElseGet(pipeline::first);
            records.change("deal", deal, null, Map.of("stage", back.id()));
        }
        return operations.begin();
    }

    /// Moves the deal to its won stage if its win condition holds by now. To be called by whoever saw something
    /// happen.
    public boolean closeIfWon(UUID deal) {
        var now = closing.lock(deal);
        closing.settle(now);
        return now.getState().equals("won");
    }

    /// The customer said yes, as an invoice proves; the clock to payment starts if it has not yet (S212).
    public void agreed(UUID deal) {
        var now = closing.lock(deal);
        if (now.getAgreedAt() == null) {
            now.setAgreedAt(OffsetDateTime.now());
        }
        closing.settle(now);
    }

    /// How much money has come for the deal in all, and when the last of it came.
    public void paid(UUID deal, BigDecimal total, @Nullable OffsetDateTime last) {
        var now = closing.lock(deal);
        var before = now.getPaidAt();
        if (now.getPaid().compareTo(total) != 0) {
            now.setPaid(total);
        }
        closing.keepPaidAt(now, last);
        closing.settle(now);
        if (before == null && now.getPaidAt() != null) {
            events.publishEvent(new DealPaid(deal));
        }
    }

    private UUID last(UUID deal, Stage.Kind kind) {
        return pipelines.get(editable.lock(deal).getPipelineId()).first(kind).id();
    }

    private void reorder(UUID deal, UUID stage, Place place) {
        operations.begin();
        sql.update(DEAL)
                .set(DEAL.RANK, ranks.at(stage, place, deal))
                .where(DEAL.ID.eq(deal))
                .execute();
        operations.touched("deal", deal);
    }
}
