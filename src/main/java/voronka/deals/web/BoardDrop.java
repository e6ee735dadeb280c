package voronka.deals.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a board that has moved a card itself needs to know: the card as it is now, and what the columns come to.
///
/// @param columns without their cards
/// @param card null where the reader no longer sees it
public record BoardDrop(List<BoardColumn> columns, @Nullable BoardCard card) {}
