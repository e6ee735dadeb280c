package voronka.start;

/// Why the product cannot start: what happened and what to do about it, in words for the person at the console.
public class StartFailure extends RuntimeException {

    private final String action;

    public StartFailure(String what, String action) {
        super(what);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
