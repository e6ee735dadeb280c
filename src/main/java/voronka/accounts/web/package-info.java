/// The doors of the product: sign-in, set-up, tokens, and the filters that every request passes.
@NullMarked
package voronka.accounts.web;

import org.jspecify.annotations.NullMarked;
