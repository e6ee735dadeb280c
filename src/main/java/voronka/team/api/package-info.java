/// Verbs of the team for programs.
@NullMarked
package voronka.team.api;

import org.jspecify.annotations.NullMarked;
