/// Deals and the pipelines they go through: stages, gates, board, clocks.
@NullMarked
package voronka.deals;

import org.jspecify.annotations.NullMarked;
