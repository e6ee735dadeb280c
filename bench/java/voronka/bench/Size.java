package voronka.bench;

/// How much a data set holds.
record Size(String name, int deals, int companies, int persons, int activities) {

    static final int SELLERS = 20;

    static Size of(String name) {
        return switch (name) {
            case "XS" -> new Size(name, 2_000, 400, 2_000, 20_000);
            case "S" -> new Size(name, 100_000, 10_000, 100_000, 1_000_000);
            case "L" -> new Size(name, 1_000_000, 300_000, 500_000, 10_000_000);
            default -> throw new IllegalArgumentException("The data sets are S and L (XS to try it out), not " + name);
        };
    }
}
