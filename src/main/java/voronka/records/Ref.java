package voronka.records;

import java.util.UUID;

/// A reference to another record with the name it is shown by.
public record Ref(UUID id, String name) {}
