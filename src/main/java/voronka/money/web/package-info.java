/// The pages of money: a deal's and customer's invoices and payments, the printed invoice, our own requisites.
@NullMarked
package voronka.money.web;

import org.jspecify.annotations.NullMarked;
