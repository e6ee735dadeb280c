package voronka.records;

/// Another way to look at the records of a kind that a module adds as a bean, such as the board of deals: it stands as a
/// switch over their list.
///
/// @param kind of which kind
/// @param label the key of its name
public record OtherView(String kind, String label, String icon, String href) {}
