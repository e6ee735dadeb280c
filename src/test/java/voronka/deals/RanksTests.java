package voronka.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static voronka.db.tenant.Tables.DEAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RanksTests extends DealsTest {

    @Test
    void aNewDealStandsOnTop() {
        var first = open(active());
        var second = open(active());
        assertThat(column()).containsSequence(second, first);
    }

    @Test
    void aCardStandsBeforeTheOneItWasDroppedOn() {
        var a = open(active());
        var b = open(active());
        var c = open(active());
        deals.move(c, active().first().id(), new Place(a, null));
        assertThat(column()).containsSequence(b, c, a);
    }

    @Test
    void aCardDroppedAtTheEndOfWhatIsLoadedStandsBehindItsNeighbour() {
        var a = open(active());
        var b = open(active());
        var c = open(active());
        deals.move(c, active().first().id(), new Place(null, b));
        assertThat(column()).containsSequence(b, c, a);
    }

    @Test
    void aNeighbourThatIsGoneMeansTheTop() {
        var a = open(active());
        var b = open(active());
        records.delete("deal", b, null);
        var c = open(active());
        deals.move(a, active().first().id(), new Place(b, null));
        assertThat(column()).containsSequence(a, c);
    }

    @Test
    void theOrderHoldsHoweverOftenCardsAreDroppedOnOneSpot() {
        var cards = new ArrayList<UUID>();
        for (var i = 0; i < 6; i++) {
            cards.addFirst(open(active()));
        }
        var random = new Random(3);
        for (var i = 0; i < 200; i++) {
            var card = cards.remove(2 + random.nextInt(4));
            cards.add(2, card);
            deals.move(card, active().first().id(), new Place(cards.get(3), null));
        }
        assertThat(column()).containsSubsequence(cards);
    }

    private List<UUID> column() {
        return sql.select(DEAL.ID)
                .from(DEAL)
                .where(DEAL.STAGE_ID.eq(active().first().id()), DEAL.DELETED_AT.isNull())
                .orderBy(DEAL.RANK, DEAL.ID)
                .fetch(DEAL.ID);
    }
}
