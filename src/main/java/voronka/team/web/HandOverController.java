package voronka.team.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.records.Catalogue;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Refused;
import voronka.records.Toasts;
import voronka.team.AnswerLimit;
import voronka.team.HandOverQueries;
import voronka.team.HandOvers;

/// Handing over and answering, from the pages of records and from the day screen.
@Controller
@RequestMapping("/hand-overs")
class HandOverController {

    private final HandOvers handOvers;
    private final HandOverQueries queries;
    private final AnswerLimit limit;
    private final RecordQueries records;
    private final Catalogue catalogue;
    private final Templates templates;

    HandOverController(
            HandOvers handOvers,
            HandOverQueries queries,
            AnswerLimit limit,
            RecordQueries records,
            Catalogue catalogue,
            Templates templates) {
        this.handOvers = handOvers;
        this.queries = queries;
        this.limit = limit;
        this.records = records;
        this.catalogue = catalogue;
        this.templates = templates;
    }

    @GetMapping("/of/{kind:request|deal|company|person}/{id}")
    JteModel ask(@PathVariable String kind, @PathVariable UUID id) {
        Rights.require(Action.CREATE, "hand_over");
        return templates.teamHandOver(form(kind, id, Map.of(), List.of()));
    }

    @PostMapping("/of/{kind:request|deal|company|person}/{id}")
    JteModel offer(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        Rights.require(Action.CREATE, "hand_over");
        try {
            var given = new HashMap<String, Object>(typed);
            given.put(kind, id);
            handOvers.offer(given);
            return done("team.handover.offered");
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.teamHandOver(form(kind, id, typed, e.problems()));
        }
    }

    @PostMapping("/{id}/acceptance")
    JteModel accept(@PathVariable UUID id) {
        handOvers.accept(id);
        return done("team.handover.accepted");
    }

    @GetMapping("/{id}/return")
    JteModel askWhy(@PathVariable UUID id) {
        return templates.teamReturn(returning(id, "", "", List.of()));
    }

    @PostMapping("/{id}/return")
    JteModel giveBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String returnReason,
            @RequestParam(defaultValue = "") String returnNote,
            HttpServletResponse response) {
        try {
            handOvers.giveBack(id, returnReason, returnNote);
            return done("team.handover.returned");
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.teamReturn(returning(id, returnReason, returnNote, e.problems()));
        }
    }

    @PostMapping("/{id}/withdrawal")
    JteModel withdraw(@PathVariable UUID id) {
        handOvers.withdraw(id);
        return done("team.handover.withdrawn");
    }

    private JteModel done(String key) {
        Toasts.doneAndClose(t(key));
        Toasts.trigger("record-reload", "");
        Toasts.trigger("list-reload", "");
        return templates.teamNothing();
    }

    private HandOverForm form(String kindName, UUID id, Map<String, String> typed, List<Problem> problems) {
        var kind = catalogue.kind(kindName);
        var row = records.find(kind, id).orElseThrow(NotFound::new);
        var post = Caller.current().post();
        var receivers = queries.receivers().stream()
                .collect(Collectors.partitioningBy(receiver -> HandOverQueries.isNext(kindName, post, receiver)));
        return new HandOverForm(
                kindName,
                id,
                row.text(kind.title().name()),
                receivers.getOrDefault(true, List.of()),
                receivers.getOrDefault(false, List.of()),
                limit.hours(),
                typed,
                problems);
    }

    private ReturnForm returning(UUID id, String reason, String note, List<Problem> problems) {
        var row = records.find(catalogue.kind("hand_over"), id).orElseThrow(NotFound::new);
        return new ReturnForm(id, row.text("title"), reason, note, problems);
    }
}
