/// Invoices and payments: what was asked for and what has come.
@NullMarked
package voronka.money;

import org.jspecify.annotations.NullMarked;
