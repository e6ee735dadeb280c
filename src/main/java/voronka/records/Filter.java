package voronka.records;

/// One condition of a list: a field, how it is compared, with what. In an address: `amount.gte=1000`,
/// `stage=<id>,<id>`,
/// `goal.empty=true`, `owner=me`.
public record Filter(RecordField field, Comparison comparison, String value) {

    public enum Comparison {
        EQ,
        NE,
        GT,
        GTE,
        LT,
        LTE,
        CONTAINS,
        EMPTY;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// The name it has in an address.
    public String parameter() {
        return comparison == Comparison.EQ ? field.name() : field.name() + "." + comparison.code();
    }
}
