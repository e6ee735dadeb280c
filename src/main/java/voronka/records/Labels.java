package voronka.records;

import static voronka.web.Texts.t;

import voronka.web.Texts;

/// What kinds, fields, choices and problems are called in the reader's language.
public final class Labels {

    private Labels() {}

    public static String one(RecordKind kind) {
        return text(kind.name() + ".one");
    }

    public static String many(RecordKind kind) {
        return text(kind.name() + ".many");
    }

    public static String field(RecordKind kind, RecordField field) {
        return field(kind, field.name());
    }

    /// The times that every record has are called the same everywhere.
    public static String field(RecordKind kind, String field) {
        return Texts.find("records.field." + field).orElseGet(() -> text(kind.name() + ".field." + field));
    }

    public static String choice(RecordKind kind, RecordField field, String choice) {
        return text(kind.name() + ".choice." + field.name() + "." + choice);
    }

    public static String section(RecordKind kind, String section) {
        return Texts.find("records.section." + section).orElseGet(() -> text(kind.name() + ".section." + section));
    }

    /// Why something was refused, in words.
    public static String problem(Problem problem) {
        return t(problem.message(), problem.values().toArray());
    }

    /// The same with the field's name before it, for where the field itself is not in sight.
    public static String problem(RecordKind kind, Problem problem) {
        var name = problem.field();
        return name == null || kind.find(name).isEmpty()
                ? problem(problem)
                : field(kind, name) + ": " + problem(problem);
    }

    private static String text(String key) {
        return Texts.find(key).orElse(key);
    }
}
