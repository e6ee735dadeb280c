/// Files that people take out of the product and bring into it.
@NullMarked
package voronka.exchange.web;

import org.jspecify.annotations.NullMarked;
