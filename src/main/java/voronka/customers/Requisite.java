package voronka.customers;

/// What came out when a number of a company's papers was checked.
public sealed interface Requisite {

    /// As it is stored: without spaces and labels.
    record Valid(String value) implements Requisite {}

    /// The text with this key says what is wrong and what to do.
    record Refused(String key) implements Requisite {}

    default boolean isValid() {
        return this instanceof Valid;
    }
}
