/// What the API adds for money: invoices are issued from deals, called off, and printed.
@NullMarked
package voronka.money.api;

import org.jspecify.annotations.NullMarked;
