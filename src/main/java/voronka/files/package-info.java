/// Files that hang on records: each content stored once in the database, given out with the rights of its record.
@NullMarked
package voronka.files;

import org.jspecify.annotations.NullMarked;
