package voronka.money.web;

import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import voronka.records.RecordSet;

/// Invoices on which nothing was paid after their day: with the filters for what is paid and due, those paid in time.
@Component
class PaidInTime implements RecordSet {

    private final DisciplineQueries queries;

    PaidInTime(DisciplineQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return "invoice";
    }

    @Override
    public String name() {
        return "paidInTime";
    }

    @Override
    public Condition condition(Map<String, String> arguments) {
        return queries.paidInTime();
    }
}
