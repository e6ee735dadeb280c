package voronka.records;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Columns of a file that are no fields of the record itself but come with it, such as the product of a deal. A bean of
/// the module that owns the kind; the fields are named as if they were the kind's own.
public interface ImportPart {

    /// A record of the file with what the file says of the part.
    record Written(Draft draft, Map<String, @Nullable Object> values) {}

    String kind();

    List<RecordField> fields();

    /// Completes the draft of a new record before the kind's rules, or refuses it.
    default void before(Draft draft, Map<String, @Nullable Object> values) {}

    /// Writes the parts of new records.
    default void after(List<Written> written) {}
}
