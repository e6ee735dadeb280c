package voronka.customers.web;

import java.util.List;
import java.util.UUID;
import voronka.customers.PeopleQueries.Workplace;

/// The companies of a person on his page.
public record Workplaces(UUID person, List<Workplace> companies, boolean mayLink) {

    public String path(String rest) {
        return "/persons/" + person + "/workplaces" + rest;
    }

    public String path(Workplace one) {
        return "/companies/" + one.company() + "/people/" + person;
    }
}
