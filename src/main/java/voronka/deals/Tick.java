package voronka.deals;

import java.util.UUID;

/// An item of a stage's checklist.
public record Tick(UUID stage, String item) {}
