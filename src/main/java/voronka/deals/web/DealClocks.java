package voronka.deals.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The clocks of a deal and the buttons that end it.
///
/// @param payBy until when the customer should have paid (S212), or null
/// @param days how old the deal is, or how long it took (S213)
public record DealClocks(
        UUID deal,
        String state,
        boolean mayMove,
        UUID won,
        UUID lost,
        @Nullable Instant agreed,
        @Nullable Instant payBy,
        long days,
        int normDays) {

    public boolean isOpen() {
        return state.equals("open");
    }

    public boolean isOver() {
        return days > normDays;
    }
}
