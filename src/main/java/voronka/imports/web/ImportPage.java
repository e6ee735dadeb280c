package voronka.imports.web;

import static voronka.web.Texts.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import voronka.imports.ImportResults.Reason;
import voronka.imports.ImportResults.Rejected;
import voronka.imports.ImportResults.Result;
import voronka.imports.PlanView;
import voronka.records.Labels;
import voronka.web.Formats;

/// One import on the screen, at the step where it is.
///
/// @param plan what the columns mean, at the step where that is chosen
public record ImportPage(
        Result result, @Nullable PlanView plan, List<String> fields, List<Reason> reasons, List<Rejected> rows) {

    static final int ROWS = 50;

    public String path(String rest) {
        return "/imports/" + result.id() + rest;
    }

    /// 1 is the file, 2 the columns, 3 the check, 4 the result.
    public int step() {
        return plan != null ? 2 : switch (result.state()) {
            case "draft", "checking", "checked" -> 3;
            default -> 4;
        };
    }

    public boolean isAt(String state) {
        return result.state().equals(state);
    }

    public String records() {
        return Labels.many(result.kind());
    }

    /// The list of what it has made and changed.
    public String list() {
        return "/" + result.kind().plural() + "/list?set=import&set.id=" + result.id();
    }

    public String state() {
        return t("imports.state." + result.state());
    }

    public String tone() {
        return tone(result.state());
    }

    static String tone(String state) {
        return switch (state) {
            case "done" -> "green";
            case "failed" -> "red";
            case "stopped", "undone" -> "gray";
            case "checking", "running", "undoing" -> "blue";
            default -> "amber";
        };
    }

    public String share() {
        return Formats.number(result.done()) + " / " + Formats.number(result.rows());
    }

    /// Whether something is wrong with the cell of this column.
    public boolean isBad(Rejected row, int column) {
        var field = column < fields.size() ? fields.get(column) : "";
        return !field.isEmpty() && row.problems().stream().anyMatch(problem -> field.equals(problem.field()));
    }

    public String reason(Rejected row) {
        return row.reason(result.kind());
    }
}
