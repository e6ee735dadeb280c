/// Letters and mail boxes for programs.
@NullMarked
package voronka.conversations.api;

import org.jspecify.annotations.NullMarked;
