package voronka.requests.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.records.Toasts;
import voronka.requests.Requests;
import voronka.web.Redirect;
import voronka.web.Texts;

/// The intake desk at `/requests`: what waits, what is mine, and one request before the eyes.
@Controller
@RequestMapping("/requests")
class DeskController {

    private final Desks desks;
    private final Requests requests;
    private final Templates templates;

    DeskController(Desks desks, Requests requests, Templates templates) {
        this.desks = desks;
        this.requests = requests;
        this.templates = templates;
    }

    @GetMapping
    JteModel page(
            @RequestParam(defaultValue = "waiting") String show,
            @RequestParam(required = false) @Nullable UUID request) {
        return templates.requestsDeskPage(desk(show, request));
    }

    /// An address of a part of the page, opened by itself, leads to the page.
    @GetMapping(path = "/desk", headers = "!HX-Request")
    ResponseEntity<Void> whole(
            @RequestParam(defaultValue = "waiting") String show,
            @RequestParam(required = false) @Nullable UUID request) {
        Rights.require(Action.SEE, "request");
        var tab = "/requests?show=" + DeskTab.of(show).code();
        return Redirect.to(request == null ? tab : tab + "&request=" + request);
    }

    @GetMapping(path = "/desk", headers = "HX-Request")
    JteModel again(
            @RequestParam(defaultValue = "waiting") String show,
            @RequestParam(required = false) @Nullable UUID request) {
        return templates.requestsDesk(desk(show, request));
    }

    @GetMapping("/queue")
    JteModel queue(
            @RequestParam(defaultValue = "waiting") String show,
            @RequestParam(required = false) @Nullable UUID request) {
        Rights.require(Action.SEE, "request");
        return templates.requestsDeskQueue(desks.queue(DeskTab.of(show), request));
    }

    /// Further lines below those that are shown.
    @GetMapping("/queue/lines")
    JteModel lines(
            @RequestParam(defaultValue = "waiting") String show,
            @RequestParam UUID after,
            @RequestParam(required = false) @Nullable UUID request) {
        Rights.require(Action.SEE, "request");
        return templates.requestsDeskLines(desks.further(DeskTab.of(show), after, request));
    }

    @GetMapping("/{id:[0-9a-fA-F-]{36}}/desk")
    JteModel middle(@PathVariable UUID id, @RequestParam(defaultValue = "waiting") String show) {
        Rights.require(Action.SEE, "request");
        return templates.requestsDeskMiddle(desks.middle(DeskTab.of(show), id));
    }

    /// Takes the next of the queue and puts it before the eyes.
    @PostMapping("/next")
    JteModel takeNext(@RequestParam(defaultValue = "waiting") String show, HttpServletResponse response) {
        var taken = requests.takeNext().orElse(null);
        if (taken == null) {
            Toasts.say(Texts.t("requests.desk.none"));
        }
        var desk = desk(show, taken);
        response.setHeader(
                "HX-Push-Url",
                taken == null ? desk.middle().back() : desk.queue().page(taken));
        return templates.requestsDesk(desk);
    }

    private Desk desk(String show, @Nullable UUID request) {
        Rights.require(Action.SEE, "request");
        return desks.desk(DeskTab.of(show), request);
    }
}
