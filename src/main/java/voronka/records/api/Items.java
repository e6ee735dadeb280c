package voronka.records.api;

import java.util.List;

/// What the API answers where a list has no further pages.
public record Items<T>(List<T> items) {}
