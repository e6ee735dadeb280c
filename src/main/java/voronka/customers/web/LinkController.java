package voronka.customers.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.customers.Customers;
import voronka.customers.DecisionRole;
import voronka.customers.PeopleQueries;
import voronka.customers.web.LinkForm.Candidates;
import voronka.records.Refused;
import voronka.records.Toasts;

/// Brings persons and companies together on their pages, and parts them (S50).
@Controller
class LinkController {

    private static final String COMPANY = "/companies/{id:[0-9a-fA-F-]{36}}/people";
    private static final String PERSON = "/persons/{id:[0-9a-fA-F-]{36}}/workplaces";

    private final Customers customers;
    private final NewLinks links;
    private final CandidateQueries candidates;
    private final PeopleQueries people;
    private final Templates templates;

    LinkController(
            Customers customers,
            NewLinks links,
            CandidateQueries candidates,
            PeopleQueries people,
            Templates templates) {
        this.customers = customers;
        this.links = links;
        this.candidates = candidates;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping(COMPANY + "/new")
    JteModel askPerson(@PathVariable UUID id) {
        return templates.customersLink(new LinkForm("person", "/companies/" + id + "/people", Map.of(), List.of()));
    }

    @GetMapping(PERSON + "/new")
    JteModel askCompany(@PathVariable UUID id) {
        return templates.customersLink(new LinkForm("company", "/persons/" + id + "/workplaces", Map.of(), List.of()));
    }

    @GetMapping(COMPANY + "/found")
    JteModel findPerson(@PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        return templates.customersFound(
                new Candidates("person", words.strip(), "", candidates.find("person", words, id)));
    }

    @GetMapping(PERSON + "/found")
    JteModel findCompany(@PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        return templates.customersFound(
                new Candidates("company", words.strip(), "", candidates.find("company", words, id)));
    }

    @PostMapping(COMPANY)
    JteModel addPerson(@PathVariable UUID id, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        return add("person", "/companies/" + id + "/people", typed, () -> links.ofCompany(id, typed), response);
    }

    @PostMapping(PERSON)
    JteModel addCompany(@PathVariable UUID id, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        return add("company", "/persons/" + id + "/workplaces", typed, () -> links.ofPerson(id, typed), response);
    }

    @GetMapping(COMPANY + "/{person}")
    JteModel edit(@PathVariable UUID id, @PathVariable UUID person) {
        var link = people.peopleOf(id).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
        return templates.customersLinkEdit(
                new LinkEdit(link.name(), "/companies/" + id + "/people/" + person, link.post(), link.role()));
    }

    @PutMapping(COMPANY + "/{person}")
    JteModel change(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String role) {
        customers.link(
                id,
                person,
                post.isBlank() ? null : post.strip(),
                DecisionRole.find(role).orElse(null));
        return done(t("customers.linked"));
    }

    @DeleteMapping(COMPANY + "/{person}")
    JteModel unlink(@PathVariable UUID id, @PathVariable UUID person) {
        customers.unlink(id, person);
        return done(t("customers.unlinked"));
    }

    private JteModel add(
            String wanted, String path, Map<String, String> typed, Runnable verb, HttpServletResponse response) {
        try {
            verb.run();
            return done(t("customers.linked"));
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.customersLink(new LinkForm(wanted, path, typed, e.problems()));
        }
    }

    private JteModel done(String text) {
        Toasts.doneAndClose(text);
        Toasts.trigger("record-reload", "");
        return templates.customersNothing();
    }
}
