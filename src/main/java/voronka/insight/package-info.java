/// The truth in figures: funnels, key figures, plan and fact, refusals.
@NullMarked
package voronka.insight;

import org.jspecify.annotations.NullMarked;
