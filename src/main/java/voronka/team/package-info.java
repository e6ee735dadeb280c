/// The people of the department as records: employees and departments, who is whose head.
@NullMarked
package voronka.team;

import org.jspecify.annotations.NullMarked;
