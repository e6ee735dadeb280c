/// Files given to programs.
@NullMarked
package voronka.files.api;

import org.jspecify.annotations.NullMarked;
