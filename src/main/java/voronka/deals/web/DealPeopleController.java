package voronka.deals.web;

import gg.jte.models.runtime.JteModel;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.deals.DealPersons;
import voronka.deals.DealShares;

/// Who takes part in a deal: the customer's people with their say, the sellers with their shares.
@Controller
@RequestMapping("/deals/{deal}")
class DealPeopleController {

    private final Templates templates;
    private final DealPersons persons;
    private final DealShares shares;
    private final DealPeopleQueries queries;

    DealPeopleController(Templates templates, DealPersons persons, DealShares shares, DealPeopleQueries queries) {
        this.templates = templates;
        this.persons = persons;
        this.shares = shares;
        this.queries = queries;
    }

    @GetMapping("/persons")
    JteModel people(@PathVariable UUID deal) {
        return templates.dealsPeople(queries.of(deal));
    }

    @PutMapping("/persons")
    JteModel join(
            @PathVariable UUID deal,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String role) {
        persons.join(deal, id(person), role.isEmpty() ? null : role);
        return people(deal);
    }

    @DeleteMapping("/persons/{person}")
    JteModel leave(@PathVariable UUID deal, @PathVariable UUID person) {
        persons.leave(deal, person);
        return people(deal);
    }

    @GetMapping("/shares")
    JteModel shared(@PathVariable UUID deal) {
        return templates.dealsShares(queries.shares(deal));
    }

    @PutMapping("/shares")
    JteModel give(
            @PathVariable UUID deal,
            @RequestParam(defaultValue = "") String employee,
            @RequestParam(defaultValue = "") String percent) {
        shares.give(deal, id(employee), percent(percent));
        return shared(deal);
    }

    @DeleteMapping("/shares/{employee}")
    JteModel take(@PathVariable UUID deal, @PathVariable UUID employee) {
        shares.take(deal, employee);
        return shared(deal);
    }

    /// What cannot be read is nothing, which the verb refuses once it knows that the deal may be changed.
    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal percent(String text) {
        try {
            return new BigDecimal(text.replaceAll("[\\s%]", "").replace(',', '.'));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
