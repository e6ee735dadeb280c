/// The pages of deals: the board, their part of a deal's card, the settings of pipelines.
@NullMarked
package voronka.deals.web;

import org.jspecify.annotations.NullMarked;
