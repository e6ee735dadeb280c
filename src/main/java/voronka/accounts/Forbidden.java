package voronka.accounts;

/// The person may not do this, though he may know that it is there. The answer has status 403.
public class Forbidden extends RuntimeException {}
