/// How the product starts: what it checks first, what it says when it is ready and what when it cannot start.
@NullMarked
package voronka.start;

import org.jspecify.annotations.NullMarked;
