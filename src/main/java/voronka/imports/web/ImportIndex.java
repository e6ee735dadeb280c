package voronka.imports.web;

import static voronka.web.Texts.t;

import java.util.List;
import voronka.imports.ImportResults;
import voronka.imports.PlanView.Option;

/// Where a file is brought, and what was brought before.
///
/// @param error why the last file was not taken
public record ImportIndex(List<Option> kinds, List<Line> lines, String error) {

    public record Line(ImportResults.Line line, String kind) {

        public String state() {
            return t("imports.state." + line.state());
        }

        public String tone() {
            return ImportPage.tone(line.state());
        }
    }
}
