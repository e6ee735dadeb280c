/// Files taken from and given to browsers.
@NullMarked
package voronka.files.web;

import org.jspecify.annotations.NullMarked;
