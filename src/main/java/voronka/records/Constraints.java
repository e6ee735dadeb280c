package voronka.records;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Says in the words of fields which constraint of the database a write broke. A unique index is named
/// `<table>_by_<column>`,
/// a foreign key `<table>_<column>_fkey`, a check `<table>_<column>_check`.
final class Constraints {

    private static final String NOT_NULL = "23502";

    /// The class of errors about values that a column cannot hold.
    private static final String DATA = "22";

    private Constraints() {}

    /// @return the refusal, or the error itself when it is not about a constraint with a name
    static RuntimeException refusal(RecordKind kind, RuntimeException error) {
        var message = messageOf(error);
        if (message == null) {
            return error;
        } else if (NOT_NULL.equals(message.getSQLState())) {
            return new Refused(Problem.of(fieldOf(kind, "_" + message.getColumn() + "_"), "records.required"));
        } else if (Objects.requireNonNullElse(message.getSQLState(), "").startsWith(DATA)) {
            return new Refused(Problem.of(null, "records.invalid.rule"));
        } else if (message.getConstraint() == null) {
            return error;
        } else {
            var constraint = message.getConstraint().toLowerCase(Locale.ROOT);
            return new Refused(Problem.of(fieldOf(kind, constraint + "_"), messageFor(constraint)));
        }
    }

    private static @Nullable String fieldOf(RecordKind kind, String constraint) {
        return kind.whole().fields().stream()
                .filter(field -> constraint.contains("_" + field.column().getName() + "_"))
                .findFirst()
                .map(RecordField::name)
                .orElse(null);
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

    private static @Nullable ServerErrorMessage messageOf(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .filter(PSQLException.class::isInstance)
                .map(e -> ((PSQLException) e).getServerErrorMessage())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
