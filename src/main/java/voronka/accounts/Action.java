package voronka.accounts;

/// What a right allows to do with records of a kind.
public enum Action {
    SEE,
    CREATE,
    EDIT,
    DELETE,
    EXPORT,
    ASSIGN;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
