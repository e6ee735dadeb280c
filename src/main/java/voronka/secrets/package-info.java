/// Seals what the product must know of the outside world and nobody may read: passwords of mail boxes, keys of providers.
@NullMarked
package voronka.secrets;

import org.jspecify.annotations.NullMarked;
