package voronka.records;

/// What a field holds; decides how it is read from a form, a file or JSON, compared in filters and shown.
public enum FieldType {
    TEXT,
    LONG_TEXT,
    INTEGER,
    DECIMAL,
    /// An amount in the currency of the record's field "currency", or of the company where there is none.
    MONEY,
    DATE,
    INSTANT,
    BOOLEAN,
    /// One of the field's choices.
    CHOICE,
    /// Several words, of the field's choices where it has any.
    WORDS,
    /// Another record, of the kind that is the field's target.
    REFERENCE,
    PHONES,
    EMAILS;

    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == MONEY;
    }

    public boolean isTime() {
        return this == DATE || this == INSTANT;
    }

    /// Whether a list may be ordered by it.
    public boolean isOrdered() {
        return this == TEXT || isNumber() || isTime() || this == BOOLEAN;
    }
}
