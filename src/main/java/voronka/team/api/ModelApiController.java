package voronka.team.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.records.Problem;
import voronka.records.Refused;
import voronka.records.api.Answers;
import voronka.team.ModelSwitch;
import voronka.team.ModelSwitch.Change;
import voronka.team.SalesModel;

/// A department changes its type; what is open goes to those whose step it is then, in one operation that can be undone.
@RestController
@RequestMapping(path = "/api/v1/sales-models/switching", produces = MediaType.APPLICATION_JSON_VALUE)
class ModelApiController {

    /// Without a department it is the company's type: one, two or three.
    record Given(@Nullable UUID department, @Nullable String type) {}

    private final ModelSwitch models;
    private final Answers answers;

    ModelApiController(ModelSwitch models, Answers answers) {
        this.models = models;
        this.answers = answers;
    }

    /// What would go to others, and how many there are to get it.
    @GetMapping
    List<Change> preview(
            @RequestParam(required = false) @Nullable UUID department, @RequestParam(defaultValue = "one") String type) {
        return models.preview(department, type(type));
    }

    @PostMapping
    ResponseEntity<Void> change(@RequestBody Given given) {
        Rights.require(Action.EDIT, "settings");
        var type = type(given.type() == null ? "" : given.type());
        return answers.done(() -> models.to(given.department(), type));
    }

    private static SalesModel.Type type(String code) {
        return SalesModel.Type.of(code).orElseThrow(() -> new Refused(Problem.of("type", "records.invalid.choice", "one, two, three")));
    }
}
