package voronka.deals.web;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;
import voronka.deals.CourseQueries;
import voronka.records.Row;

/// Reads in one statement what the parts of a deal's page show, for the page would else ask six times.
@Component
class DealAroundQueries {

    private final DSLContext sql;
    private final CourseQueries courses;
    private final DealPeopleQueries people;

    DealAroundQueries(DSLContext sql, CourseQueries courses, DealPeopleQueries people) {
        this.sql = sql;
        this.courses = courses;
        this.people = people;
    }

    DealAround of(Row deal) {
        return deal.once(DealAround.class, () -> Rights.unguarded(DealPeopleQueries.OF_THE_DEAL, () -> read(deal)));
    }

    private DealAround read(Row deal) {
        return sql.select(
                        CourseQueries.ticks(deal.id()),
                        CourseQueries.spent(deal.id()),
                        DealLineQueries.count(deal.id()),
                        people.participants(deal),
                        people.others(deal),
                        DealPeopleQueries.shares(deal))
                .fetchSingle(row -> new DealAround(
                        courses.of(deal, row.value1(), row.value2()),
                        row.value3(),
                        DealPeopleQueries.of(deal, row.value4(), row.value5()),
                        row.value6()));
    }
}
