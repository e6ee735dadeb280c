package voronka.requests.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.records.Catalogue;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.records.Toasts;

/// Why a request is as concrete as it is, and another opinion.
@Controller
@RequestMapping("/requests/{id:[0-9a-fA-F-]{36}}/concreteness")
class ConcretenessController {

    private final RecordQueries queries;
    private final Records records;
    private final DeskQueries desk;
    private final Catalogue catalogue;
    private final Templates templates;

    ConcretenessController(
            RecordQueries queries, Records records, DeskQueries desk, Catalogue catalogue, Templates templates) {
        this.queries = queries;
        this.records = records;
        this.desk = desk;
        this.catalogue = catalogue;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(@PathVariable UUID id) {
        return form(id, null, List.of());
    }

    @PutMapping
    JteModel correct(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String points, HttpServletResponse response) {
        try {
            var given = new HashMap<String, @Nullable Object>();
            given.put("concretenessByHand", points);
            records.change("request", id, null, given);
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(id, points, e.problems());
        }
        Toasts.doneAndClose(t("requests.concreteness.kept"));
        Toasts.trigger("record-reload", "");
        return templates.requestsNothing();
    }

    private JteModel form(UUID id, @Nullable String typed, List<Problem> problems) {
        var row = queries.get(catalogue.kind("request"), id);
        var warmth = desk.warmth(id);
        var shown = typed == null ? Objects.toString(warmth.byHand(), "") : typed;
        return templates.requestsConcreteness(
                new ConcretenessForm(new RequestTitle(id, row.text("title")), warmth, shown, problems));
    }
}
