/// The database to work on: the PostgreSQL that the product brings and runs in its own folder, or the one that the
/// settings name.
@NullMarked
package voronka.postgres;

import org.jspecify.annotations.NullMarked;
