package voronka.records;

import java.util.Map;
import org.jooq.Condition;

/// A named set of records that filters alone cannot express, such as the deals a report counted: the list of it shows
/// exactly
/// what was counted. In an address: `set=<name>` with its arguments as `set.<argument>=…`.
public interface RecordSet {

    String kind();

    String name();

    /// Whether the list offers it as a filter at hand.
    default boolean isAtHand() {
        return false;
    }

    /// @param arguments by name, without the `set.`
    Condition condition(Map<String, String> arguments);
}
