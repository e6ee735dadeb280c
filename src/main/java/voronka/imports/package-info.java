/// Files of other programs become records (F76, F77): what their columns mean, a check beforehand, the work in the
/// background, and all of it undone again.
@NullMarked
package voronka.imports;

import org.jspecify.annotations.NullMarked;
