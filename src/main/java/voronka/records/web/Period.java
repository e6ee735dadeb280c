package voronka.records.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// A stretch of days that people filter by with one click.
enum Period {
    TODAY,
    YESTERDAY,
    WEEK,
    MONTH,
    LAST_MONTH,
    QUARTER,
    YEAR;

    LocalDate from(LocalDate today) {
        return switch (this) {
            case TODAY -> today;
            case YESTERDAY -> today.minusDays(1);
            case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> today.withDayOfMonth(1);
            case LAST_MONTH -> today.minusMonths(1).withDayOfMonth(1);
            case QUARTER -> today.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> today.withDayOfYear(1);
        };
    }

    LocalDate to(LocalDate today) {
        return switch (this) {
            case TODAY -> today;
            case YESTERDAY -> today.minusDays(1);
            case WEEK -> from(today).plusDays(6);
            case MONTH, LAST_MONTH -> from(today).with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER -> from(today).plusMonths(3).minusDays(1);
            case YEAR -> today.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
