package voronka.deals;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voronka.records.Draft;
import voronka.records.Problem;

/// When a sale has come to its logical end (S58): agreed, signed, shipped, paid, as its pipeline combines them.
record WinCondition(
        List<String> parts,
        @Nullable OffsetDateTime agreed,
        @Nullable OffsetDateTime signed,
        @Nullable OffsetDateTime shipped,
        BigDecimal amount,
        BigDecimal paid) {

    static WinCondition of(Pipeline pipeline, Draft deal) {
        return new WinCondition(
                pipeline.winCondition(),
                deal.get("agreedAt", OffsetDateTime.class),
                deal.get("signedAt", OffsetDateTime.class),
                deal.get("shippedAt", OffsetDateTime.class),
                orZero(deal.get("amount", BigDecimal.class)),
                orZero(deal.get("paid", BigDecimal.class)));
    }

    boolean holds() {
        return missing().isEmpty();
    }

    List<Problem> missing() {
        return parts.stream().filter(part -> !holds(part)).map(this::problem).toList();
    }

    private boolean holds(String part) {
        return switch (part) {
            case "agreed" -> agreed != null;
            case "signed" -> signed != null;
            case "shipped" -> shipped != null;
            default -> isCovered(amount, paid);
        };
    }

    /// Nothing paid covers nothing: a sale without money is not won by payment.
    static boolean isCovered(BigDecimal amount, BigDecimal paid) {
        return paid.signum() > 0 && paid.compareTo(amount) >= 0;
    }

    private Problem problem(String part) {
        return part.equals("paid")
                ? Problem.of("paid", "deals.win.paid")
                : Problem.of(part + "At", "deals.win." + part);
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
