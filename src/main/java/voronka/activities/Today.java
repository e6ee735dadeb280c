package voronka.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import voronka.accounts.Caller;

/// The day of the one who looks, as the database's moments.
record Today(ZoneId zone, Instant at) {

    static Today of(Instant now) {
        return new Today(Caller.current().zone(), now);
    }

    LocalDate date() {
        return LocalDate.ofInstant(at, zone);
    }

    OffsetDateTime now() {
        return at.atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime start() {
        return startOf(date());
    }

    OffsetDateTime end() {
        return startOf(date().plusDays(1));
    }

    OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
