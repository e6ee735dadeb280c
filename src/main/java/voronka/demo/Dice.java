package voronka.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// The chance by which the demo company is made: the same seed gives the same company.
final class Dice {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final Random random = new Random(20_240_612);

    @SafeVarargs
    final <T> T pick(T... things) {
        return things[random.nextInt(things.length)];
    }

    <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /// From the first to the last, both included.
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /// Sums of sales are spread like this: many small ones, few large ones.
    BigDecimal sum(double middle, double spread) {
        var sum = middle * Math.exp(random.nextGaussian() * spread);
        return BigDecimal.valueOf(Math.round(sum / 100) * 100).setScale(2, RoundingMode.HALF_UP);
    }

    /// A time like the middle one, from a third of it to three times as much.
    Duration around(Duration middle) {
        var factor = Math.clamp(Math.exp(random.nextGaussian() * 0.5), 0.33, 3);
        return Duration.ofMinutes(Math.round(middle.toMinutes() * factor));
    }

    /// A moment of the day at which people work.
    OffsetDateTime atWork(LocalDate day) {
        var workday = day;
        while (workday.getDayOfWeek() == DayOfWeek.SATURDAY || workday.getDayOfWeek() == DayOfWeek.SUNDAY) {
            workday = workday.plusDays(1);
        }
        var time = LocalTime.of(9, 0).plusMinutes(random.nextInt(9 * 60));
        return workday.atTime(time).atZone(MOSCOW).toInstant().atOffset(ZoneOffset.UTC);
    }

    /// The moment moved into working hours.
    OffsetDateTime atWork(OffsetDateTime about) {
        return atWork(about.atZoneSameInstant(MOSCOW).toLocalDate());
    }

    /// The moment itself where people are at work, and else some moment of the next working hours.
    OffsetDateTime soonAtWork(OffsetDateTime about) {
        var there = about.atZoneSameInstant(MOSCOW);
        var weekend = there.getDayOfWeek() == DayOfWeek.SATURDAY || there.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend || there.getHour() < 9 || there.getHour() >= 19
                ? atWork(there.plusHours(5).toLocalDate())
                : about;
    }

    /// A key that says when its record was made, as the database's own do.
    UUID id(OffsetDateTime made) {
        return id(made.toInstant());
    }

    private UUID id(Instant made) {
        var high = made.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    String digits(int count) {
        var digits = new StringBuilder();
        while (digits.length() < count) {
            digits.append((char) ('0' + (digits.isEmpty() ? between(1, 9) : random.nextInt(10))));
        }
        return digits.toString();
    }
}
