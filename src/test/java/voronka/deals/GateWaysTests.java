package voronka.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import voronka.records.Problem;
import voronka.records.Refused;

/// The same refusal with the same list, whichever way a move comes (S117).
class GateWaysTests extends DealsTest {

    @Test
    void theBoardTheRecordABulkChangeAndAnyWriteAreRefusedAlike() {
        var deal = open(active());
        var to = stage(active(), 3).id();

        // First, for each of a bulk change has a savepoint, which a transaction that failed once gives no more.
        var inBulk = Objects.requireNonNull(records.changeAll("deal", List.of(deal), Map.of("stage", to))
                .refused()
                .get(deal));
        var byBoard = problems(() -> deals.move(deal, to, Place.TOP));
        var byRecord = problems(() -> records.change("deal", deal, 1, Map.of("stage", to.toString())));

        assertThat(byBoard).isNotEmpty().isEqualTo(byRecord).isEqualTo(inBulk);
    }

    private static List<Problem> problems(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, write))
                .problems();
    }
}
