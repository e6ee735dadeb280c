package voronka.deals;

import static voronka.db.tenant.Tables.DEAL;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.NotFound;
import voronka.db.tenant.tables.records.DealRecord;
import voronka.records.Operations;

/// Closes a deal when what happened elsewhere fulfils its win condition (S58), and opens it again when the money is
/// taken back. Facts need no right of the one who wrote them down and pass no gate.
@Component
class Closing {

    private final DSLContext sql;
    private final Operations operations;
    private final PipelineQueries pipelines;
    private final Moves moves;

    Closing(DSLContext sql, Operations operations, PipelineQueries pipelines, Moves moves) {
        this.sql = sql;
        this.operations = operations;
        this.pipelines = pipelines;
        this.moves = moves;
    }

    DealRecord lock(UUID deal) {
        return sql.selectFrom(DEAL)
                .where(DEAL.ID.eq(deal), DEAL.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /// Writes what was changed in the deal, and the stage that follows from it.
    void settle(DealRecord deal) {
        var pipeline = pipelines.get(deal.getPipelineId());
        if (deal.getState().equals("open") && condition(pipeline, deal).holds()) {
            enter(deal, pipeline.first(Stage.Kind.WON));
        } else if (deal.getState().equals("won") && lostItsMoney(pipeline, deal)) {
            enter(deal, before(pipeline, deal));
        }
        if (deal.touched()) {
            operations.begin();
            deal.setVersion(deal.getVersion() + 1);
            deal.setUpdatedAt(OffsetDateTime.now());
            sql.executeUpdate(deal);
            operations.touched("deal", deal.getId());
        }
    }

    /// The day of full payment is kept as long as the money covers the amount.
    void keepPaidAt(DealRecord deal, @Nullable OffsetDateTime paidAt) {
        if (!WinCondition.isCovered(deal.getAmount(), deal.getPaid())) {
            change(deal, DEAL.PAID_AT, null);
        } else if (deal.getPaidAt() == null) {
            deal.setPaidAt(paidAt == null ? OffsetDateTime.now() : paidAt);
        }
    }

    void amount(DealRecord deal, BigDecimal amount) {
        if (deal.getAmount().compareTo(amount) != 0) {
            deal.setAmount(amount);
            keepPaidAt(deal, null);
        }
    }

    private static boolean lostItsMoney(Pipeline pipeline, DealRecord deal) {
        return deal.touched(DEAL.PAID_AT)
                && deal.getPaidAt() == null
                && pipeline.winCondition().contains("paid");
    }

    private Stage before(Pipeline pipeline, DealRecord deal) {
        return moves.leftBefore(deal.getId(), pipeline.stage(deal.getStageId()))
                .flatMap(pipeline::find)
                .filter(Stage::isOpen)
                .orElseGet(() -> pipeline.open().getLast());
    }

    private static void enter(DealRecord deal, Stage stage) {
        var now = OffsetDateTime.now();
        deal.setStageId(stage.id());
        deal.setState(stage.kind().code());
        deal.setStageSince(now);
        change(deal, DEAL.CLOSED_AT, stage.isOpen() ? null : now);
        deal.setRank(Ranks.top());
    }

    private static WinCondition condition(Pipeline pipeline, DealRecord deal) {
        return new WinCondition(
                pipeline.winCondition(),
                deal.getAgreedAt(),
                deal.getSignedAt(),
                deal.getShippedAt(),
                deal.getAmount(),
                deal.getPaid());
    }

    private static <T> void change(DealRecord deal, org.jooq.Field<T> column, @Nullable T value) {
        if (!java.util.Objects.equals(deal.get(column), value)) {
            deal.set(column, value);
        }
    }
}
