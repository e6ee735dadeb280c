package voronka.team.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.records.Catalogue;
import voronka.records.Labels;
import voronka.records.ListQuery;
import voronka.records.RecordQueries;
import voronka.records.Refused;
import voronka.records.Toasts;
import voronka.team.GuideQueries;
import voronka.team.Management;
import voronka.team.ModelSwitch;
import voronka.team.SalesModel;
import voronka.team.TeamQueries;
import voronka.web.SettingsPage;

/// The settings of the department's model: its type with the picture of the chain, its exceptions, its management.
@Controller
class ModelController {

    private final ModelSwitch models;
    private final GuideQueries guide;
    private final TeamQueries team;
    private final Management management;
    private final RecordQueries records;
    private final Catalogue catalogue;
    private final Templates templates;

    ModelController(
            ModelSwitch models,
            GuideQueries guide,
            TeamQueries team,
            Management management,
            RecordQueries records,
            Catalogue catalogue,
            Templates templates) {
        this.models = models;
        this.guide = guide;
        this.team = team;
        this.management = management;
        this.records = records;
        this.catalogue = catalogue;
        this.templates = templates;
    }

    @Bean
    static SettingsPage salesModelSettings() {
        return SettingsPage.of(
                "team.model", "/settings/department", "users-group", 16, () -> Caller.current().may(Action.EDIT, "settings"));
    }

    @GetMapping("/settings/department")
    JteModel show(
            @RequestParam(required = false) @Nullable UUID department, @RequestParam(defaultValue = "") String type) {
        Rights.require(Action.EDIT, "settings");
        return templates.teamModel(view(department, type, ""));
    }

    @PostMapping("/settings/department/type")
    JteModel change(@RequestParam(required = false) @Nullable UUID department, @RequestParam String type) {
        Rights.require(Action.EDIT, "settings");
        models.to(department, SalesModel.Type.of(type).orElseThrow(NotFound::new));
        Toasts.done(t("team.model.changed"));
        return templates.teamModelBody(view(department, "", ""));
    }

    @PutMapping("/settings/department/management")
    JteModel lead(
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam String management,
            @RequestParam(defaultValue = "0") int threshold,
            @RequestParam(defaultValue = "0") int answerHours,
            HttpServletResponse response) {
        try {
            this.management.write(management, threshold, answerHours);
            Toasts.say(t("team.model.saved"));
            return templates.teamModelBody(view(department, "", ""));
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.teamModelBody(view(department, "", Labels.problem(e.problems().getFirst())));
        }
    }

    private ModelView view(@Nullable UUID department, String wanted, String problem) {
        var departments = new ArrayList<ModelView.Department>();
        departments.add(new ModelView.Department(null, t("team.model.company")));
        team.departments().forEach(each -> departments.add(new ModelView.Department(each.id(), each.name())));
        if (departments.stream().noneMatch(each -> java.util.Objects.equals(each.id(), department))) {
            throw new NotFound();
        }
        var now = models.typeOf(department);
        var looked = SalesModel.Type.of(wanted).orElse(now);
        return new ModelView(
                department,
                departments,
                now.code(),
                looked.code(),
                chains(),
                changes(department, looked),
                exceptions(),
                new ModelView.Lead(
                        management.type(), Management.TYPES, management.threshold(), management.answerHours(), problem));
    }

    private List<ModelView.Chain> chains() {
        var people = guide.people();
        return Arrays.stream(SalesModel.Type.values())
                .map(type -> new ModelView.Chain(
                        type.code(),
                        type.steps().stream()
                                .map(step -> new ModelView.Link(step.code(), (int) people.stream()
                                        .filter(person -> step.posts().contains(person.post()))
                                        .count()))
                                .toList()))
                .toList();
    }

    private List<ModelView.Change> changes(@Nullable UUID department, SalesModel.Type type) {
        return models.preview(department, type).stream()
                .map(change -> {
                    var kind = catalogue.kind(change.kind());
                    return new ModelView.Change(
                            change.name(),
                            change.count(),
                            change.receivers() == 0,
                            "/" + kind.plural() + "/list?set=model&set.part=" + change.name()
                                    + (department == null ? "" : "&set.department=" + department));
                })
                .toList();
    }

    private List<ModelView.Special> exceptions() {
        var all = ListQuery.of(catalogue.kind("sales_model"), java.util.Map.of("limit", "200"));
        return records.list(all).rows().stream()
                .filter(row -> !row.text("category").isEmpty() || !row.text("place").isEmpty())
                .map(row -> new ModelView.Special(row.id(), row.text("name"), row.text("type")))
                .toList();
    }
}
