/// The pages of reports; each table can be taken out as a file.
@NullMarked
package voronka.insight.web;

import org.jspecify.annotations.NullMarked;
