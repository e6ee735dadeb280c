package voronka.deals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step of a pipeline: what to do in it (S60) and what must be worked out before a deal may leave it (S117).
///
/// @param agreed whether the customer has said yes when a deal comes here, from which moment the clock to payment
/// runs
/// @param color a tone of the screens
public record Stage(
        UUID id,
        UUID pipeline,
        String name,
        int position,
        Kind kind,
        int probability,
        @Nullable Integer normDays,
        String instruction,
        List<String> requiredFields,
        List<String> checklist,
        boolean agreed,
        String color) {

    public enum Kind {
        OPEN,
        WON,
        LOST;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    public boolean isOpen() {
        return kind == Kind.OPEN;
    }

    public boolean isWon() {
        return kind == Kind.WON;
    }

    public boolean isLost() {
        return kind == Kind.LOST;
    }
}
