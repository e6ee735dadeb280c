package voronka.records.web;

import java.util.Map;

/// The colours of choices: green for won and paid, red for late and lost, amber for heat and money, the others by what
/// they are.
final class Tones {

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("won", "green"),
            Map.entry("paid", "green"),
            Map.entry("converted", "green"),
            Map.entry("lost", "red"),
            Map.entry("refused", "red"),
            Map.entry("overdue", "red"),
            Map.entry("insolvent", "red"),
            Map.entry("hot", "amber"),
            Map.entry("partly", "amber"),
            Map.entry("partly_paid", "amber"),
            Map.entry("part", "amber"),
            Map.entry("strained", "amber"),
            Map.entry("warm", "orange"),
            Map.entry("cold", "blue"),
            Map.entry("new", "blue"),
            Map.entry("issued", "blue"),
            Map.entry("open", "teal"),
            Map.entry("in_work", "teal"),
            Map.entry("active", "teal"),
            Map.entry("staff", "teal"),
            Map.entry("growing", "teal"),
            Map.entry("intern", "indigo"));

    private Tones() {}

    static String of(String choice) {
        return TONES.getOrDefault(choice, "gray");
    }
}
