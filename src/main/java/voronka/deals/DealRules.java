package voronka.deals;

import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.DEAL_LINE;
import static voronka.db.tenant.Tables.REFUSAL_REASON;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import voronka.accounts.Acting;
import voronka.accounts.Way;
import voronka.records.Draft;
import voronka.records.Problem;
import voronka.records.RecordRules;
import voronka.records.Refused;
import voronka.web.Formats;

/// What must be true of every deal, whichever way it is written: its course through the stages, its gates, its end.
@Component
class DealRules implements RecordRules {

    /// The facts of which a win condition is made.
    private static final Set<String> FACTS = Set.of("agreedAt", "signedAt", "shippedAt", "amount");

    private final DealDefaults defaults;
    private final Moves moves;
    private final Gates gates;
    private final Ranks ranks;
    private final PipelineQueries pipelines;
    private final DSLContext sql;

    DealRules(DealDefaults defaults, Moves moves, Gates gates, Ranks ranks, PipelineQueries pipelines, DSLContext sql) {
        this.defaults = defaults;
        this.moves = moves;
        this.gates = gates;
        this.ranks = ranks;
        this.pipelines = pipelines;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "deal";
    }

    @Override
    public void before(Draft deal) {
        requireCurrency(deal);
        requireAmountOfLines(deal);
        keepPaidAt(deal);
        ImportedCourse.read(deal);
        if (deal.isNew()) {
            defaults.complete(deal);
            var move = moves.of(deal);
            DealDefaults.complete(deal, move.pipeline());
            move(deal, move);
        } else if (deal.changes("stage") || deal.changes("pipeline")) {
            move(deal, moves.of(deal));
        } else if (FACTS.stream().anyMatch(deal::changes)) {
            winIfDone(deal, pipelines.get((UUID) Objects.requireNonNull(deal.get("pipeline"))));
        }
        requireReason(deal);
    }

    /// Revenue stays where the deal is that brought it.
    @Override
    public void beforeDelete(Draft deal) {
        if (deal.get("paid") instanceof BigDecimal paid && paid.signum() > 0) {
            deal.refuse(null, "deals.delete.paid", Formats.money(paid, (String) deal.get("currency")));
        }
    }

    private void move(Draft deal, Move move) {
        keepAgreement(deal, move);
        if (isOfThePast(deal)) {
            enter(deal, move.to());
            return;
        }
        requireReady(deal, move);
        enter(deal, move.to());
        winIfDone(deal, move.pipeline());
    }

    /// What comes with a file or with the demo has happened long ago: its gates are not asked any more.
    private static boolean isOfThePast(Draft deal) {
        return deal.isNew()
                && Acting.find()
                        .filter(acting -> acting.way() == Way.IMPORT || acting.way() == Way.DEMO)
                        .isPresent();
    }

    private void requireReady(Draft deal, Move move) {
        var missing = gates.missing(deal, move.pipeline().passed(move.from(), move.to()));
        var others = move.to().isWon() ? WinCondition.of(move.pipeline(), deal).missing() : List.<Problem>of();
        if (!missing.isEmpty() || !others.isEmpty()) {
            throw new GateRefused(move.to(), missing, others);
        }
    }

    /// The customer's yes (S212) is said where the pipeline has its mark, and taken back by going back over it.
    private static void keepAgreement(Draft deal, Move move) {
        var agreed = move.pipeline().isAgreedBy(move.to());
        var was = move.from() != null && move.pipeline().isAgreedBy(move.from());
        if (agreed && deal.isEmpty("agreedAt")) {
            deal.set("agreedAt", ImportedCourse.entered(deal, move.to()).orElseGet(OffsetDateTime::now));
        } else if (was && !agreed && !move.to().isLost() && !deal.changes("agreedAt")) {
            deal.set("agreedAt", null);
        }
    }

    private void enter(Draft deal, Stage stage) {
        ImportedCourse.end(deal, !stage.isOpen());
        var since = ImportedCourse.entered(deal, stage).orElseGet(OffsetDateTime::now);
        deal.set("stage", stage.id());
        deal.set("state", stage.kind().code());
        if (stage.isOpen()) {
            deal.set("closedAt", null);
        }
        if (deal.isNew()) {
            deal.setDefault("closedAt", stage.isOpen() ? null : since);
            deal.setDefault("stageSince", stage.isOpen() ? since : deal.get("closedAt"));
        } else {
            deal.set("closedAt", stage.isOpen() ? null : since);
            deal.set("stageSince", since);
            var place = Place.OF_MOVE.isBound() ? Place.OF_MOVE.get() : Place.TOP;
            deal.beside(DEAL.RANK, ranks.at(stage.id(), place, deal.id()));
        }
    }

    /// A sale whose last fact has come to be is won by itself (S58).
    private void winIfDone(Draft deal, Pipeline pipeline) {
        if ("open".equals(deal.get("state"))
                && FACTS.stream().anyMatch(deal::changes)
                && WinCondition.of(pipeline, deal).holds()) {
            enter(deal, pipeline.first(Stage.Kind.WON));
        }
    }

    /// A lost deal has a reason (S181), which goes when the deal comes back.
    private void requireReason(Draft deal) {
        if (!"lost".equals(deal.get("state"))) {
            var given = deal.changes("refusalReason") && !deal.isEmpty("refusalReason");
            if (given && !isOfThePast(deal)) {
                deal.refuse("refusalReason", "deals.lost.only");
            }
            if (given || !deal.isNew()) {
                deal.set("refusalReason", null);
                deal.set("refusalNote", null);
            }
        } else if (!isOfThePast(deal)
                && (deal.changes("state") || deal.changes("refusalReason") || deal.changes("refusalNote"))) {
            refuseWithoutReason(deal);
        }
    }

    private void refuseWithoutReason(Draft deal) {
        var problems = new ArrayList<Problem>();
        if (deal.isEmpty("refusalReason")) {
            problems.add(Problem.of("refusalReason", "deals.lost.reason"));
        } else if (deal.isEmpty("refusalNote") && needsNote(deal)) {
            problems.add(Problem.of("refusalNote", "deals.lost.note"));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private boolean needsNote(Draft deal) {
        return sql.fetchExists(
                REFUSAL_REASON,
                REFUSAL_REASON.ID.eq((UUID) deal.get("refusalReason")),
                REFUSAL_REASON.NEEDS_NOTE.isTrue());
    }

    private static void requireCurrency(Draft deal) {
        if (deal.changes("currency")
                && deal.get("currency") instanceof String code
                && Currency.getAvailableCurrencies().stream()
                        .noneMatch(currency -> currency.getCurrencyCode().equals(code))) {
            deal.refuse("currency", "deals.currency.unknown", code);
        }
    }

    /// Where there are product lines, the amount is their sum and nothing else.
    private void requireAmountOfLines(Draft deal) {
        if (!deal.isNew() && deal.isEmpty("amount")) {
            deal.set("amount", BigDecimal.ZERO);
        }
        if (!deal.isNew() && deal.changes("amount") && sql.fetchExists(DEAL_LINE, DEAL_LINE.DEAL_ID.eq(deal.id()))) {
            deal.refuse("amount", "deals.amount.lines");
        }
    }

    private static void keepPaidAt(Draft deal) {
        if (deal.changes("amount") && deal.get("amount") instanceof BigDecimal amount && !deal.isNew()) {
            var covered = WinCondition.isCovered(amount, (BigDecimal) Objects.requireNonNull(deal.get("paid")));
            if (!covered) {
                deal.set("paidAt", null);
            } else if (deal.isEmpty("paidAt")) {
                deal.set("paidAt", OffsetDateTime.now());
            }
        }
    }
}
