package voronka.accounts;

/// By which way a deed came into the product; kept with its history.
public enum Way {
    SCREEN,
    API,
    IMPORT,
    FORM,
    AUTOMATION,
    UNDO,
    DEMO,
    SYSTEM;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
