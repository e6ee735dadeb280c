/// Requests of those who came: taken by one seller, made a deal or refused with a reason.
@NullMarked
package voronka.requests;

import org.jspecify.annotations.NullMarked;
