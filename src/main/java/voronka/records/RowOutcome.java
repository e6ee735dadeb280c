package voronka.records;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a row of a file.
public record RowOutcome(
        Result result,
        @Nullable UUID id,
        List<Problem> problems) {

    public enum Result {
        CREATED,
        UPDATED,
        SAME,
        REFUSED
    }

    static RowOutcome of(Result result, @Nullable UUID id) {
        return new RowOutcome(result, id, List.of());
    }

    static RowOutcome refused(List<Problem> problems) {
        return new RowOutcome(Result.REFUSED, null, problems);
    }
}
