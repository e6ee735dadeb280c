package voronka.records;

import java.util.UUID;

/// A record that is other than it was: made, changed, put away, or one of its parts was.
public record RecordTouched(String kind, UUID id) {}
