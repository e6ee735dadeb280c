package voronka.conversations;

import java.util.UUID;

/// A letter was given to the outbox.
public record LetterGiven(UUID letter) {}
