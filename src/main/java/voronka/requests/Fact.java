package voronka.requests;

import java.util.Locale;

/// What makes a request more or less concrete, and by how many points as long as the company has not set others.
public enum Fact {
    /// Somebody asks, whatever he says.
    ASKED(25),
    PRODUCT(20),
    QUANTITY(15),
    TERM(12),
    ADDRESS(8),
    BUDGET(10),
    INTENT(10),
    DETAIL(5),
    PHONE(12),
    EMAIL(5),
    NAME(3),
    COMPANY(5),
    CALL(5),
    RETURNING(15),
    VAGUE(-15),
    WARM(-5),
    COLD(-25);

    private final int points;

    Fact(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
