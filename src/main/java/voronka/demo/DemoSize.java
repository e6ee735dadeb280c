package voronka.demo;

/// How much of the demo company is there.
public record DemoSize(boolean present, int deals, int requests, int companies) {}
