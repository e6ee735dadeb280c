/// The feed of every record, the calendar and the day screen.
@NullMarked
package voronka.activities.web;

import org.jspecify.annotations.NullMarked;
