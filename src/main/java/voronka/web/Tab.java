package voronka.web;

import org.jspecify.annotations.Nullable;

/// One of the tabs of a page, with the number of things behind it where that helps.
public record Tab(String label, String href, @Nullable String count, boolean active) {}
