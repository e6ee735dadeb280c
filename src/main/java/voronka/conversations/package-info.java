/// What is said with customers from afar: one door per channel (`Letters` for mail), adapters behind it in packages of
/// their own (`mail`), the screens and the API of all beside them.
@NullMarked
package voronka.conversations;

import org.jspecify.annotations.NullMarked;
