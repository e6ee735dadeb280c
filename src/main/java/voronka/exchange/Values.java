package voronka.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/// Dates and figures as people and programs write them. What could mean two things is refused: a caller that
/// has seen the whole column knows more and says it, see [DateOrder#of] and [DecimalMark#of].
public final class Values {

    private Values() {}

    public static Optional<LocalDate> date(String text) {
        return Dates.read(text, DateOrder.UNKNOWN).map(LocalDateTime::toLocalDate);
    }

    public static Optional<LocalDate> date(String text, DateOrder order) {
        return Dates.read(text, order).map(LocalDateTime::toLocalDate);
    }

    /// A moment with its own offset from UTC is taken at its word, another is meant in this zone.
    public static Optional<Instant> moment(String text, DateOrder order, ZoneId zone) {
        return Dates.readOffset(text)
                .map(OffsetDateTime::toInstant)
                .or(() ->
                        Dates.read(text, order).map(local -> local.atZone(zone).toInstant()));
    }

    public static Optional<BigDecimal> decimal(String text) {
        return Decimals.read(text, DecimalMark.UNKNOWN);
    }

    public static Optional<BigDecimal> decimal(String text, DecimalMark mark) {
        return Decimals.read(text, mark);
    }
}
