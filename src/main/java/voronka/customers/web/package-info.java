/// What companies and persons show beside their fields: people, companies, deals, requests, the history of the
/// relation.
@NullMarked
package voronka.customers.web;

import org.jspecify.annotations.NullMarked;
