/// What is sold: products, prices, taxes.
@NullMarked
package voronka.catalog;

import org.jspecify.annotations.NullMarked;
