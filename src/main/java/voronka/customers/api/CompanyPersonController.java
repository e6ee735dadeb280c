package voronka.customers.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import voronka.customers.Customers;
import voronka.customers.DecisionRole;
import voronka.customers.PeopleQueries;
import voronka.records.Catalogue;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Ref;
import voronka.records.Refused;
import voronka.records.api.Answers;
import voronka.records.api.Items;

/// The people of a company and the companies of a person, with post and say in decisions (S50).
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class CompanyPersonController {

    /// What a person is in a company.
    record Place(@Nullable String post, @Nullable String decisionRole) {}

    /// A person of a company.
    record Colleague(
            Ref person, @Nullable String post, @Nullable String decisionRole) {}

    /// A company of a person.
    record Workplace(
            Ref company, @Nullable String post, @Nullable String decisionRole) {}

    private final Customers customers;
    private final PeopleQueries people;
    private final RecordQueries queries;
    private final Catalogue catalogue;
    private final Answers answers;

    CompanyPersonController(
            Customers customers, PeopleQueries people, RecordQueries queries, Catalogue catalogue, Answers answers) {
        this.customers = customers;
        this.people = people;
        this.queries = queries;
        this.catalogue = catalogue;
        this.answers = answers;
    }

    @GetMapping("/companies/{id}/persons")
    Items<Colleague> persons(@PathVariable UUID id) {
        queries.get(catalogue.kind("company"), id);
        return new Items<>(people.peopleOf(id).stream()
                .map(one -> new Colleague(new Ref(one.person(), one.name()), one.post(), code(one.role())))
                .toList());
    }

    @GetMapping("/persons/{id}/companies")
    Items<Workplace> companies(@PathVariable UUID id) {
        queries.get(catalogue.kind("person"), id);
        return new Items<>(people.companiesOf(id).stream()
                .map(one -> new Workplace(new Ref(one.company(), one.name()), one.post(), code(one.role())))
                .toList());
    }

    @PutMapping("/companies/{id}/persons/{person}")
    ResponseEntity<Void> link(@PathVariable UUID id, @PathVariable UUID person, @RequestBody Place place) {
        return answers.done(() -> customers.link(id, person, place.post(), role(place.decisionRole())));
    }

    @DeleteMapping("/companies/{id}/persons/{person}")
    ResponseEntity<Void> unlink(@PathVariable UUID id, @PathVariable UUID person) {
        return answers.done(() -> customers.unlink(id, person));
    }

    private static @Nullable DecisionRole role(@Nullable String code) {
        if (code == null) {
            return null;
        }
        var roles =
                List.of(DecisionRole.values()).stream().map(DecisionRole::code).toList();
        return DecisionRole.find(code)
                .orElseThrow(() ->
                        new Refused(Problem.of("decisionRole", "records.invalid.choice", String.join(", ", roles))));
    }

    private static @Nullable String code(@Nullable DecisionRole role) {
        return role == null ? null : role.code();
    }
}
