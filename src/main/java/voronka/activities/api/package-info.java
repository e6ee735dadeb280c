/// The verbs of activities over the API.
@NullMarked
package voronka.activities.api;

import org.jspecify.annotations.NullMarked;
