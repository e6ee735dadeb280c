package voronka.start;

/// A line for the person at the console, printed once the product is ready. Every bean of this kind gives one.
@FunctionalInterface
public interface StartLine {

    /// Nothing is printed for a text that is empty.
    String text();
}
