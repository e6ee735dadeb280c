/// What the API adds for the catalogue: the dated rates of taxes.
@NullMarked
package voronka.catalog.api;

import org.jspecify.annotations.NullMarked;
