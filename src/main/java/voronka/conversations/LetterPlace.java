package voronka.conversations;

import java.util.UUID;

/// Where a letter lies on a server.
///
/// @param sent whether the folder holds what its owner wrote himself
public record LetterPlace(UUID folder, boolean sent, long uid) {}
