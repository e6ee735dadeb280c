/// The screens of requests: intake desk, conversion, public forms.
@NullMarked
package voronka.requests.web;

import org.jspecify.annotations.NullMarked;
