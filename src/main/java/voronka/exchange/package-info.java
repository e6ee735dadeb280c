/// Tables that come from other programs and go to them: CSV and XLSX, and the dates and figures in them.
@NullMarked
package voronka.exchange;

import org.jspecify.annotations.NullMarked;
