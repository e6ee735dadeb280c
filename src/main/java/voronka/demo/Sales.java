package voronka.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import voronka.db.tenant.tables.records.DealLineRecord;
import voronka.db.tenant.tables.records.DealPersonRecord;
import voronka.db.tenant.tables.records.DealRecord;
import voronka.db.tenant.tables.records.StageMoveRecord;
import voronka.db.tenant.tables.records.StageRecord;

/// The deals of the demo company, each walked through its pipeline from the day it began: some are won, more are lost on the way,
/// those of the last weeks are still open.
final class Sales {

    /// A pipeline with its stages in order and how likely a deal is to be won in it.
    record Path(UUID pipeline, String mode, String novelty, String approach, List<StageRecord> open, StageRecord won, StageRecord lost, double success) {}

    /// A deal with what others build upon: when it came to each stage.
    record Sale(DealRecord deal, Customers.Client client, List<StageMoveRecord> moves, List<DealLineRecord> lines, @Nullable OffsetDateTime agreed) {}

    private final Dice dice;
    private final OffsetDateTime now;
    private final Goods goods;
    private final List<UUID> refusals;
    private final List<Sale> sales = new ArrayList<>();
    private final List<DealPersonRecord> people = new ArrayList<>();

    Sales(Dice dice, OffsetDateTime now, Goods goods, List<UUID> refusals) {
        this.dice = dice;
        this.now = now;
        this.goods = goods;
        this.refusals = refusals;
    }

    List<Sale> all() {
        return sales;
    }

    Sale sell(Path path, Customers.Client client, UUID owner, OffsetDateTime begun) {
        var deal = card(path, client, owner, begun);
        var lines = goods.lines(deal, path.novelty().equals("repeat"));
        deal.setAmount(lines.stream().map(Sales::sumOf).reduce(BigDecimal.ZERO, BigDecimal::add));
        var moves = new ArrayList<StageMoveRecord>();
        var agreed = walk(path, deal, moves, begun);
        var sale = new Sale(deal, client, moves, lines, agreed);
        sales.add(sale);
        people.add(new DealPersonRecord(deal.getId(), client.person(), "decision_maker", dice.id(begun)));
        return sale;
    }

    static BigDecimal sumOf(DealLineRecord line) {
        return line.getQuantity()
                .multiply(line.getPrice())
                .multiply(BigDecimal.valueOf(100).subtract(line.getDiscount()))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    /// The move that the trigger writes for a deal as it is now gives way to the moves it really made.
    void write(DSLContext sql) {
        Bulk.insert(sql, sales.stream().map(Sale::deal).toList());
        Bulk.insert(sql, sales.stream().flatMap(sale -> sale.lines().stream()).toList());
        Bulk.insert(sql, people);
        History.replaceMoves(sql, sales);
    }

    private DealRecord card(Path path, Customers.Client client, UUID owner, OffsetDateTime begun) {
        var deal = new DealRecord();
        deal.setId(dice.id(begun));
        deal.setTitle(goods.subject(path.approach()));
        deal.setPipelineId(path.pipeline());
        deal.setCompanyId(client.company());
        deal.setPersonId(client.person());
        deal.setOwnerId(owner);
        deal.setCurrency("RUB");
        deal.setPaid(BigDecimal.ZERO);
        deal.setUpdatedAt(begun);
        deal.setSaleMode(path.mode());
        deal.setNovelty(path.novelty());
        deal.setApproach(path.approach());
        deal.setTemperature(path.mode().equals("passive") ? "hot" : dice.pick("cold", "cold", "warm"));
        deal.setDirectness(dice.chance(0.07) ? "partner" : "direct");
        deal.setSource(path.mode().equals("passive") ? dice.pick("Сайт", "Яндекс Директ", "Рекомендация", "2ГИС") : dice.pick("Холодный звонок", "Выставка"));
        deal.setGoal(dice.pick(Words.GOALS));
        deal.setRank(-begun.toEpochSecond() + 0.0);
        deal.setCreatedAt(begun);
        deal.setExpectedOn(begun.plusDays(dice.between(10, 35)).toLocalDate());
        return deal;
    }

    /// @return when the customer said yes, if he did
    private @Nullable OffsetDateTime walk(Path path, DealRecord deal, List<StageMoveRecord> moves, OffsetDateTime begun) {
        var stay = Math.pow(path.success(), 1.0 / path.open().size());
        var time = begun;
        @Nullable UUID from = null;
        @Nullable OffsetDateTime agreed = null;
        for (var stage : path.open()) {
            come(deal, moves, from, stage, time);
            from = stage.getId();
            if (Boolean.TRUE.equals(stage.getAgreed()) && agreed == null) {
                agreed = time;
                deal.setAgreedAt(time);
            }
            var leaving = leaving(stage, time);
            if (leaving.isAfter(now)) {
                deal.setUpdatedAt(time);
                return agreed;
            }
            time = leaving;
            if (!dice.chance(stay)) {
                lose(path, deal, moves, from, time);
                return agreed;
            }
        }
        win(path, deal, moves, from, time);
        return agreed == null ? time : agreed;
    }

    private OffsetDateTime leaving(StageRecord stage, OffsetDateTime since) {
        var norm = stage.getNormDays() == null ? 2 : stage.getNormDays();
        return dice.atWork(since.plus(dice.around(Duration.ofHours(Math.max(10, norm * 20L)))).plusHours(2));
    }

    private void come(DealRecord deal, List<StageMoveRecord> moves, @Nullable UUID from, StageRecord to, OffsetDateTime at) {
        var move = new StageMoveRecord();
        move.setId(dice.id(at));
        move.setDealId(deal.getId());
        move.setFromStageId(from);
        move.setToStageId(to.getId());
        move.setOwnerId(deal.getOwnerId());
        move.setMovedAt(at);
        if (from != null) {
            move.setSpent(org.jooq.types.YearToSecond.valueOf(Duration.between(deal.getStageSince(), at)));
        }
        moves.add(move);
        deal.setStageId(to.getId());
        deal.setStageSince(at);
        deal.setState(to.getKind());
    }

    private void lose(Path path, DealRecord deal, List<StageMoveRecord> moves, @Nullable UUID from, OffsetDateTime at) {
        come(deal, moves, from, path.lost(), at);
        deal.setClosedAt(at);
        deal.setUpdatedAt(at);
        var reason = Math.min(dice.between(0, refusals.size() - 1), dice.between(0, refusals.size() - 1));
        deal.setRefusalReasonId(refusals.get(reason));
        if (reason == refusals.size() - 1) {
            deal.setRefusalNote("Объект продан, новый хозяин ещё не решил.");
        }
    }

    private void win(Path path, DealRecord deal, List<StageMoveRecord> moves, @Nullable UUID from, OffsetDateTime at) {
        come(deal, moves, from, path.won(), at);
        deal.setClosedAt(at);
        deal.setUpdatedAt(at);
        deal.setPaidAt(at);
        deal.setPaid(deal.getAmount());
    }
}
