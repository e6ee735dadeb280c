package voronka.exchange;

/// What we are willing to take in from one file.
public record TableLimits(long bytes, long rows, int columns, int charactersOfCell) {

    public static final TableLimits USUAL = new TableLimits(100L << 20, 1_000_000, 500, 100_000);
}
