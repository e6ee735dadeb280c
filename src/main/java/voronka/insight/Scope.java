package voronka.insight;


import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import voronka.accounts.Caller;
import voronka.records.Problem;
import voronka.records.Refused;

/// Over what a report is counted: days of the reader's time zone, both included, and of which pipeline, department, person.
public record Scope(
        LocalDate from, LocalDate to, @Nullable UUID pipeline, @Nullable UUID department, @Nullable UUID person, ZoneId zone) {

    /// From the parameters of an address; without a period it is this month.
    public static Scope of(Map<String, String> parameters, LocalDate today) {
        var from = day(parameters, "from", today.withDayOfMonth(1));
        var to = day(parameters, "to", today);
        if (to.isBefore(from)) {
            throw new Refused(Problem.of("to", "insight.period.backwards"));
        }
        return new Scope(
                from,
                to,
                id(parameters, "pipeline"),
                id(parameters, "department"),
                id(parameters, "person"),
                Caller.current().zone());
    }

    /// As the arguments of an address, each behind the prefix.
    public Map<String, String> parameters(String prefix) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(prefix + "from", from.toString());
        parameters.put(prefix + "to", to.toString());
        put(parameters, prefix + "pipeline", pipeline);
        put(parameters, prefix + "department", department);
        put(parameters, prefix + "person", person);
        return parameters;
    }

    public Scope withPipeline(@Nullable UUID other) {
        return new Scope(from, to, other, department, person, zone);
    }

    public Scope ofPerson(@Nullable UUID other) {
        return new Scope(from, to, pipeline, other == null ? department : null, other, zone);
    }

    /// The period of the same length that went before.
    public Scope before() {
        var days = java.time.temporal.ChronoUnit.DAYS.between(from, to) + 1;
        return new Scope(from.minusDays(days), from.minusDays(1), pipeline, department, person, zone);
    }

    Condition during(Field<OffsetDateTime> moment) {
        return moment.ge(begins()).and(moment.lt(ends()));
    }

    OffsetDateTime begins() {
        return start(from);
    }

    /// The first moment that is no longer in it.
    OffsetDateTime ends() {
        return start(to.plusDays(1));
    }

    Condition onDays(Field<LocalDate> day) {
        return day.between(from, to);
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static void put(Map<String, String> parameters, String name, @Nullable UUID id) {
        if (id != null) {
            parameters.put(name, id.toString());
        }
    }

    private static LocalDate day(Map<String, String> parameters, String name, LocalDate otherwise) {
        var text = parameters.getOrDefault(name, "");
        try {
            return text.isBlank() ? otherwise : LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new Refused(Problem.of(name, "records.invalid.date"));
        }
    }

    private static @Nullable UUID id(Map<String, String> parameters, String name) {
        var text = parameters.getOrDefault(name, "");
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.of(name, "records.invalid.reference"));
        }
    }
}
