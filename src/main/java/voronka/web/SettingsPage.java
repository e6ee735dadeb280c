package voronka.web;

/// A page of settings that a module brings: a bean of each stands on /settings, named by the texts `<key>.title` and `<key>.text`.
public interface SettingsPage {

    String key();

    String href();

    String icon();

    /// Lower ones come first.
    int order();

    /// Whether it is for the one who asks.
    boolean isOpen();

    static SettingsPage of(String key, String href, String icon, int order, java.util.function.BooleanSupplier open) {
        return new SettingsLine(key, href, icon, order, open);
    }
}
