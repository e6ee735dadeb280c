/// The demo company: an invented seller of ventilation with people, customers and a year and a half of sales, made by code
/// from a fixed seed, and taken away by one button.
@NullMarked
package voronka.demo;

import org.jspecify.annotations.NullMarked;
