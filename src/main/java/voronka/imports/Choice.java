package voronka.imports;

import java.util.Set;

/// One of the few things that a column can mean, and the names it may go by in a file.
public record Choice(String value, String label, Set<String> keys) {}
