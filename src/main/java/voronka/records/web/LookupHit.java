package voronka.records.web;

import java.util.UUID;

/// A record that may be meant: its name and what tells it from others of that name.
public record LookupHit(UUID id, String name, String about) {}
