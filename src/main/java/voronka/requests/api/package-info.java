/// The verbs of requests over the API: taken, given back, refused, made a deal.
@NullMarked
package voronka.requests.api;

import org.jspecify.annotations.NullMarked;
