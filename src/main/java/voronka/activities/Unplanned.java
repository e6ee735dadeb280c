package voronka.activities;

import voronka.records.Ref;

/// An open deal or a request at work that nothing is planned for: it asks for its next step (S130).
///
/// @param kind "deal" or "request"
public record Unplanned(String kind, Ref record) {}
