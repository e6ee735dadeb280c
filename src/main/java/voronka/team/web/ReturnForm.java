package voronka.team.web;

import java.util.List;
import java.util.UUID;
import voronka.records.Problem;

/// Why something that was handed over is returned.
public record ReturnForm(UUID id, String title, String reason, String note, List<Problem> problems) {

    public String error(String field) {
        return HandOverForm.error(problems, field);
    }
}
