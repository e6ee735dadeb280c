/// The steps of an import on the screen.
@NullMarked
package voronka.imports.web;

import org.jspecify.annotations.NullMarked;
