/// What people do and are about to do: tasks, calls, meetings, letters, notes; the feed of every record.
@NullMarked
package voronka.activities;

import org.jspecify.annotations.NullMarked;
