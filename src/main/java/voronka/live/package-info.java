/// What others change shows at once: one notice of the database per change, one connection per node, server-sent events
/// per browser.
@NullMarked
package voronka.live;

import org.jspecify.annotations.NullMarked;
