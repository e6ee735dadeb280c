/// Whom we sell to: companies and persons, their phones, addresses and requisites.
@NullMarked
package voronka.customers;

import org.jspecify.annotations.NullMarked;
