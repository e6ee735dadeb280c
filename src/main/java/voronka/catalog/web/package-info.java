/// The pages of the catalogue of products and taxes.
@NullMarked
package voronka.catalog.web;

import org.jspecify.annotations.NullMarked;
