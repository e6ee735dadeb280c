/// Imports over the API.
@NullMarked
package voronka.imports.api;

import org.jspecify.annotations.NullMarked;
