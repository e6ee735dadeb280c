package voronka.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import voronka.exchange.DateOrder;
import voronka.exchange.DecimalMark;

/// How a file is read: what each of its columns means, by what a record is found again, what is done with those that
/// are found and those that are not, and what is the same in all rows.
///
/// @param key the field by which a record is found again; empty when all rows are new
/// @param defaults by field name what holds where the row says nothing: an id, a choice or a text
public record Plan(List<Column> columns, String key, Mode mode, Map<String, String> defaults) {

    public enum Mode {
        BOTH,
        CREATE,
        UPDATE
    }

    /// What is done with a name that no record has.
    public enum Missing {
        REFUSE,
        EMPTY,
        CREATE
    }

    /// @param field what the column fills; empty when it is left out
    /// @param values by what stands in the file, the choice or the id that it means; empty means nothing
    public record Column(
            String field, Map<String, String> values, Missing missing, DateOrder dates, DecimalMark mark) {

        public static Column of(String field) {
            return new Column(field, Map.of(), Missing.REFUSE, DateOrder.UNKNOWN, DecimalMark.UNKNOWN);
        }

        public boolean hasField() {
            return !field.isEmpty();
        }

        public Column withValues(Map<String, String> others) {
            return new Column(field, others, missing, dates, mark);
        }
    }

    public boolean takes(String field) {
        return columns.stream().anyMatch(column -> column.field().equals(field));
    }

    /// Where in a row the field stands first.
    public Optional<Integer> position(String field) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).field().equals(field))
                .boxed()
                .findFirst();
    }

    public Plan withColumns(List<Column> others) {
        return new Plan(others, key, mode, defaults);
    }

    public Plan withRules(String otherKey, Mode otherMode, Map<String, String> others) {
        return new Plan(columns, otherKey, otherMode, others);
    }
}
