/// The API over HTTP and JSON: the same verbs, rights and rules as the screens have, for every kind of the catalogue.
@NamedInterface("api")
@NullMarked
package voronka.records.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
