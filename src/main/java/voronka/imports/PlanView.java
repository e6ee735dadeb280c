package voronka.imports;

import java.util.List;

/// What there is to choose in a plan, as the page shows it.
///
/// @param byName whether a row that has nothing in the key's column is found by its name
public record PlanView(
        List<Column> columns, List<Option> keys, boolean byName, String mode, List<Constant> constants) {

    public record Option(String value, String label, boolean chosen) {}

    /// @param missing what may be done with names that no record has; empty where the column names none
    /// @param values what stands in the column and what each means; empty where that cannot be chosen
    /// @param dates whether it must be said which comes first, day or month
    /// @param mark whether it must be said what the comma means
    public record Column(
            int position,
            String name,
            List<String> samples,
            List<Option> fields,
            List<Option> missing,
            List<Option> dates,
            List<Option> mark,
            String label,
            List<Value> values) {

        public boolean isTaken() {
            return !label.isEmpty();
        }
    }

    /// @param known whether it is said what it means
    /// @param refused whether its rows are refused for that
    public record Value(String text, int rows, boolean known, boolean refused, List<Option> meanings) {}

    /// A field that may be the same in all rows.
    public record Constant(String field, String label, boolean list, String text, List<Option> options) {}
}
