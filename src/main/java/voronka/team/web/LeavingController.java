package voronka.team.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.records.Catalogue;
import voronka.records.Labels;
import voronka.records.Refused;
import voronka.records.Toasts;
import voronka.team.Leaving;
import voronka.team.Roster;
import voronka.team.Rosters;
import voronka.team.Sharing;

/// The wizard for somebody who leaves: what he has, to whom it goes, done at once.
@Controller
@RequestMapping("/employees/{id}/leaving")
class LeavingController {

    private final Leaving leaving;
    private final Rosters rosters;
    private final Catalogue catalogue;
    private final Templates templates;
    private final Clock clock;

    LeavingController(Leaving leaving, Rosters rosters, Catalogue catalogue, Templates templates, Clock clock) {
        this.leaving = leaving;
        this.rosters = rosters;
        this.catalogue = catalogue;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    JteModel show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "EVENLY") Sharing.Rule rule,
            @RequestParam(defaultValue = "") List<UUID> receivers) {
        return templates.teamLeaving(view(id, rule, receivers, ""));
    }

    @PostMapping
    JteModel leave(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "EVENLY") Sharing.Rule rule,
            @RequestParam(defaultValue = "") List<UUID> receivers,
            HttpServletResponse response) {
        var name = name(id);
        try {
            leaving.leave(id, rule, receivers);
            Toasts.done(t("team.leaving.done", name));
            return templates.teamLeft(id, name);
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.teamLeavingBody(view(id, rule, receivers, Labels.problem(e.problems().getFirst())));
        }
    }

    private LeavingView view(UUID id, Sharing.Rule rule, List<UUID> receivers, String problem) {
        var parts = leaving.preview(id, rule, problem.isEmpty() ? receivers : List.of());
        var wanted = Set.copyOf(receivers);
        var people = people(id, wanted);
        var chosen = people.stream().filter(LeavingView.Person::chosen).toList();
        return new LeavingView(
                id,
                name(id),
                rule.name(),
                people,
                chosen.stream().map(LeavingView.Person::name).toList(),
                parts.stream().map(part -> line(id, part, chosen)).toList(),
                parts.stream().mapToInt(Leaving.Part::count).sum(),
                problem);
    }

    private LeavingView.Line line(UUID employee, Leaving.Part part, List<LeavingView.Person> chosen) {
        var kind = catalogue.kind(part.kind());
        return new LeavingView.Line(
                Labels.many(kind),
                part.count(),
                "/" + kind.plural() + "/list?set=belongs&set.employee=" + employee,
                chosen.stream().map(person -> part.shares().getOrDefault(person.id(), 0)).toList());
    }

    private List<LeavingView.Person> people(UUID except, Set<UUID> wanted) {
        var roster = rosters.now();
        return roster.members().stream()
                .filter(member -> !member.id().equals(except))
                .sorted(java.util.Comparator.comparing(Roster.Member::name))
                .map(member -> new LeavingView.Person(
                        member.id(),
                        member.name(),
                        member.post(),
                        wanted.contains(member.id()),
                        roster.isAway(member.id(), clock.instant()),
                        String.join(", ", member.skills())))
                .toList();
    }

    private String name(UUID id) {
        return rosters.now().find(id).map(Roster.Member::name).orElseThrow(voronka.NotFound::new);
    }
}
