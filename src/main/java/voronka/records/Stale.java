package voronka.records;

/// The record was changed by someone else since it was read. The answer has status 412.
public class Stale extends RuntimeException {}
