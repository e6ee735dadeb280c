package voronka;

import java.lang.reflect.InvocationTargetException;

/// Starts the product, or says in one line why an older Java cannot. It is compiled for Java 17, which is what the loader
/// of the jar needs anyhow, and so it must not name any other class of the product.
public final class Launcher {

    private static final int NEEDED = 25;

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.println("Voronka needs Java " + NEEDED + " or newer, and this is Java " + found + " in "
                    + System.getProperty("java.home") + ". Install JDK " + NEEDED
                    + " and start Voronka with its bin/java.");
            System.exit(1);
        }
        try {
            Class.forName("voronka.VoronkaApplication").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
