package voronka.imports.api;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.imports.ImportResults;
import voronka.imports.Imports;
import voronka.imports.api.ImportAnswer.ColumnAnswer;
import voronka.imports.api.ImportAnswer.ProblemAnswer;
import voronka.records.Labels;

/// Tells programs of an import.
@Component("importAnswers")
class Answers {

    private static final int PROBLEMS = 100;

    private final Imports imports;
    private final ImportResults results;

    Answers(Imports imports, ImportResults results) {
        this.imports = imports;
        this.results = results;
    }

    ImportAnswer of(UUID id) {
        var result = results.get(id);
        var plan = imports.plan(id);
        var columns = new ArrayList<ColumnAnswer>();
        for (var i = 0; i < plan.columns().size(); i++) {
            var field = plan.columns().get(i).field();
            columns.add(new ColumnAnswer(result.header().get(i), field.isEmpty() ? null : field));
        }
        var problems = results.rejected(id, 0, PROBLEMS).stream()
                .flatMap(row -> row.problems().stream()
                        .map(problem -> new ProblemAnswer(row.number(), problem.field(), Labels.problem(problem))))
                .toList();
        return new ImportAnswer(
                id,
                result.kind().name(),
                result.fileName(),
                result.state(),
                result.rows(),
                result.done(),
                result.created(),
                result.updated(),
                result.same(),
                result.skipped(),
                result.rejected(),
                result.taken(),
                result.kept(),
                columns,
                plan.key(),
                problems,
                result.createdAt(),
                result.finishedAt());
    }
}
