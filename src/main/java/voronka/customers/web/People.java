package voronka.customers.web;

import java.util.List;
import java.util.UUID;
import voronka.customers.PeopleQueries.Colleague;

/// The people of a company on its page.
public record People(UUID company, List<Colleague> people, boolean mayLink) {

    public String path(String rest) {
        return "/companies/" + company + "/people" + rest;
    }

    public String path(Colleague one) {
        return path("/" + one.person());
    }
}
