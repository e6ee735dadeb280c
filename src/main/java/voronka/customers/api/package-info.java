/// Who works where, over the API.
@NullMarked
package voronka.customers.api;

import org.jspecify.annotations.NullMarked;
