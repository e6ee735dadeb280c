package voronka.records;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// Says in the words of fields which constraint of the database a write broke. A unique index is named
/// `<table>_by_<column>`,
/// a foreign key `<table>_<column>_fkey`, a check `<table>_<column>_check`.
final class Constraints {

    private Constraints() {}

    static Refused refusal(RecordKind kind, Throwable error) {
        var constraint = constraintOf(error);
        var field = kind.fields().stream()
                .filter(candidate ->
                        constraint.endsWith("_by_" + candidate.column().getName())
                                || constraint.contains("_" + candidate.column().getName() + "_"))
                .findFirst()
                .map(RecordField::name)
                .orElse(null);
        return new Refused(Problem.of(field, messageFor(constraint)));
    }

    private static String messageFor(String constraint) {
        if (constraint.endsWith("_fkey")) {
            return "records.invalid.reference";
        } else if (constraint.endsWith("_check")) {
            return "records.invalid.rule";
        } else {
            return "records.taken";
        }
    }

    private static String constraintOf(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .filter(PSQLException.class::isInstance)
                .map(e -> ((PSQLException) e).getServerErrorMessage())
                .filter(Objects::nonNull)
                .map(message -> nameOf(message.getConstraint()))
                .findFirst()
                .orElse("");
    }

    private static String nameOf(@Nullable String constraint) {
        return constraint == null ? "" : constraint.toLowerCase(Locale.ROOT);
    }
}
