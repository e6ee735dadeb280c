/// Who works here and what each may do: employees, posts, departments, sign-in, tokens, roles and rights.
@NullMarked
package voronka.accounts;

import org.jspecify.annotations.NullMarked;
