package voronka.customers.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.customers.PeopleQueries;
import voronka.records.RecordPart;
import voronka.records.RecordPart.Place;

/// The parts of the pages of companies and persons (S50, S111).
@Configuration
class CustomerParts {

    private final Templates templates;

    CustomerParts(Templates templates) {
        this.templates = templates;
    }

    @Bean
    RecordPart peopleOfCompany(PeopleQueries people) {
        return new CustomerPart(
                "company",
                Place.SIDE,
                "people",
                "customers.people",
                10,
                row -> Caller.current().may(Action.SEE, "person"),
                null,
                row -> templates.customersPeople(
                        new People(row.id(), people.peopleOf(row.id()), row.may(Action.EDIT))));
    }

    @Bean
    RecordPart companiesOfPerson(PeopleQueries people) {
        return new CustomerPart(
                "person",
                Place.SIDE,
                "workplaces",
                "customers.companies",
                10,
                row -> Caller.current().may(Action.SEE, "company"),
                null,
                row -> templates.customersWorkplaces(
                        new Workplaces(row.id(), people.companiesOf(row.id()), row.may(Action.EDIT))));
    }

    @Bean
    RecordPart dealsOfCompany(RelationQueries relation) {
        return deals("company", relation);
    }

    @Bean
    RecordPart dealsOfPerson(RelationQueries relation) {
        return deals("person", relation);
    }

    @Bean
    RecordPart requestsOfCompany(RelationQueries relation) {
        return requests("company", relation);
    }

    @Bean
    RecordPart requestsOfPerson(RelationQueries relation) {
        return requests("person", relation);
    }

    private RecordPart deals(String kind, RelationQueries relation) {
        return new CustomerPart(
                kind,
                Place.TAB,
                "deals",
                "customers.deals",
                100,
                row -> Caller.current().may(Action.SEE, "deal"),
                row -> relation.countDeals(kind, row.id()),
                row -> templates.customersDeals(relation.relation(kind, row.id())));
    }

    private RecordPart requests(String kind, RelationQueries relation) {
        return new CustomerPart(
                kind,
                Place.TAB,
                "requests",
                "customers.requests",
                110,
                row -> Caller.current().may(Action.SEE, "request"),
                row -> relation.countRequests(kind, row.id()),
                row -> templates.customersRequests(relation.requests(kind, row.id())));
    }
}
