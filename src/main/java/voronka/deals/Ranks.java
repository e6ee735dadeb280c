package voronka.deals;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.DEAL;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;

/// The numbers by which cards stand in a column. A card gets one between its neighbours', so that nobody else's row
/// is written; on top of a column the time itself, falling, is a number nobody has yet.
@Component
class Ranks {

    /// Seconds between cards that move apart; in free room less than new deals come one after another.
    private static final double FREE_STEP = 0.01;
    private static final double LEAST_STEP = 0.0001;

    private final DSLContext sql;

    Ranks(DSLContext sql) {
        this.sql = sql;
    }

    /// @param deal the card that moves, which is no neighbour of itself
    double at(UUID stage, Place place, UUID deal) {
        if (place.before() != null) {
            return between(stage, place.before(), deal, true);
        } else if (place.after() != null) {
            return between(stage, place.after(), deal, false);
        } else {
            return top();
        }
    }

    static double top() {
        var now = Instant.now();
        return -(now.getEpochSecond() + now.getNano() / 1e9);
    }

    private double between(UUID stage, UUID neighbour, UUID deal, boolean before) {
        var known = rank(stage, neighbour);
        if (known == null) {
            return top();
        }
        var other = next(stage, known, neighbour, deal, before);
        if (other == null) {
            return before ? Math.min(top(), known - 1) : known + 1;
        }
        var middle = (known + other) / 2;
        if (middle == known || middle == other) {
            spread(stage, before ? known : other);
            return between(stage, neighbour, deal, before);
        }
        return middle;
    }

    private @Nullable Double rank(UUID stage, UUID card) {
        return unguarded(sql.select(DEAL.RANK)
                .from(DEAL)
                .where(DEAL.ID.eq(card), DEAL.STAGE_ID.eq(stage), DEAL.DELETED_AT.isNull()));
    }

    private @Nullable Double next(UUID stage, double rank, UUID card, UUID deal, boolean before) {
        var place = row(DEAL.RANK, DEAL.ID);
        return unguarded(sql.select(DEAL.RANK)
                .from(DEAL)
                .where(inColumn(stage), DEAL.ID.ne(deal), before ? place.lt(rank, card) : place.gt(rank, card))
                .orderBy(before ? DEAL.RANK.desc() : DEAL.RANK.asc(), before ? DEAL.ID.desc() : DEAL.ID.asc())
                .limit(1));
    }

    private static @Nullable Double unguarded(ResultQuery<Record1<Double>> rank) {
        return Rights.unguarded(
                "a place is between neighbours that others may see only", () -> rank.fetchOne(DEAL.RANK));
    }

    /// After many drops on one spot no number is left between two cards: as many of those above move apart as have
    /// room enough together.
    private void spread(UUID stage, double below) {
        for (var cards = 64; ; cards *= 4) {
            var end = unguarded(sql.select(DEAL.RANK)
                    .from(DEAL)
                    .where(inColumn(stage), DEAL.RANK.le(below))
                    .orderBy(DEAL.RANK.desc(), DEAL.ID.desc())
                    .offset(cards)
                    .limit(1));
            var step = end == null ? FREE_STEP : (below - end) / (cards + 1);
            if (step >= LEAST_STEP) {
                spread(stage, below, cards, step);
                return;
            }
        }
    }

    private void spread(UUID stage, double below, int cards, double step) {
        var above = select(
                        DEAL.ID,
                        rowNumber()
                                .over()
                                .orderBy(DEAL.RANK.desc(), DEAL.ID.desc())
                                .as("place"))
                .from(DEAL)
                .where(inColumn(stage), DEAL.RANK.le(below))
                .orderBy(DEAL.RANK.desc(), DEAL.ID.desc())
                .limit(cards)
                .asTable("above");
        sql.update(DEAL)
                .set(
                        DEAL.RANK,
                        val(below)
                                .minus(field(name("above", "place"), Double.class)
                                        .times(step)))
                .from(above)
                .where(DEAL.ID.eq(above.field(DEAL.ID)))
                .execute();
    }

    private static Condition inColumn(UUID stage) {
        return DEAL.STAGE_ID.eq(stage).and(DEAL.DELETED_AT.isNull());
    }
}
