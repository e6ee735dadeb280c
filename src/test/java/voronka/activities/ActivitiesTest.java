package voronka.activities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Ref;
import voronka.records.Refused;
import voronka.records.Row;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// What tests of activities have in common: deals, and activities about them.
@IntegrationTest
abstract class ActivitiesTest {

    @Autowired
    Activities activities;

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    People people;

    UUID company() {
        return records.create("company", Map.of("name", "ООО «Ромашка»"));
    }

    UUID deal() {
        return records.create("deal", Map.of("title", "Поставка", "company", company()));
    }

    UUID call(UUID deal) {
        return activities.plan(Map.of("kind", "call", "title", "Узнать решение", "plannedAt", "2030-05-05T12:00", "deal", deal));
    }

    Row row(UUID activity) {
        return queries.get(catalogue.kind("activity"), activity);
    }

    @Nullable UUID ref(UUID activity, String field) {
        return row(activity).get(field) instanceof Ref ref ? ref.id() : null;
    }

    List<UUID> list(String kind, Map<String, String> parameters) {
        return queries.list(ListQuery.of(catalogue.kind(kind), new HashMap<>(parameters))).rows().stream()
                .map(Row::id)
                .toList();
    }

    static List<String> texts(Refused refused) {
        return refused.problems().stream().map(problem -> problem.message()).toList();
    }
}
