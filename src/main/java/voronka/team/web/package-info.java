/// The pages of the team: its chart, one's own profile, access for colleagues.
@NullMarked
package voronka.team.web;

import org.jspecify.annotations.NullMarked;
