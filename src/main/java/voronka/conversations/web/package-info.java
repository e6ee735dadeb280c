/// Letters on screen: folders, threads, the composer, settings of boxes.
@NullMarked
package voronka.conversations.web;

import org.jspecify.annotations.NullMarked;
