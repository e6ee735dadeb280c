/// The verbs of deals over the API: the move to a stage, product lines, people, shares, checklists.
@NullMarked
package voronka.deals.api;

import org.jspecify.annotations.NullMarked;
