package voronka.secrets;

/// A secret was sealed with another key than this installation's, so it has to be entered anew.
public class Unopened extends RuntimeException {}
