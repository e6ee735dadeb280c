package voronka.records;

import org.jspecify.annotations.Nullable;

/// Another way to look at the records of a kind that a module adds as a bean, such as the board of deals, or the records
/// that belong beside them, as payments do to invoices: it stands as a switch over their list.
///
/// @param kind of which kind
/// @param label the key of its name
/// @param shows the other kind that it lists, for those who may see any of it; none where it shows the same
public record OtherView(
        String kind,
        String label,
        String icon,
        String href,
        @Nullable String shows) {

    public static OtherView of(String kind, String label, String icon, String href) {
        return new OtherView(kind, label, icon, href, null);
    }

    /// The list of another kind.
    public static OtherView list(String kind, String shows, String label, String icon, String href) {
        return new OtherView(kind, label, icon, href, shows);
    }
}
