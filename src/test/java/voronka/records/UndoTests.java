package voronka.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import voronka.NotFound;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.support.ApplicationTest;
import voronka.support.People;
import voronka.tenancy.CurrentTenant;

/// Each deed is a transaction of its own here, as it is for people.
@ApplicationTest
class UndoTests {

    @TestConfiguration
    static class Ears {

        private final AtomicReference<UUID> last = new AtomicReference<>();

        @EventListener
        void hear(RecordsTouched touched) {
            last.set(touched.operation());
        }
    }

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Undo undo;

    @Autowired
    People people;

    @Autowired
    Ears ears;

    @Autowired
    DSLContext sql;

    @Test
    void aChangeGetsItsValuesFromBefore() {
        asDirector(() -> {
            var id = company("Ромашка", "торговля");
            var change = done(
                    () -> records.change("company", id, null, Map.of("industry", "связь", "name", "Ромашка плюс")));

            undo.undo(change);

            assertThat(company(id).text("industry")).isEqualTo("торговля");
            assertThat(company(id).text("name")).isEqualTo("Ромашка");
            return true;
        });
    }

    @Test
    void whatTheDatabaseComputesComesByItself() {
        asDirector(() -> {
            var id = records.create(
                    "person", Map.of("lastName", "Иванов", "firstName", "Пётр", "phones", "+7 916 123-45-67"));
            var change = done(() -> records.change("person", id, null, Map.of("lastName", "Сидоров")));

            undo.undo(change);

            assertThat(queries.get(catalogue.kind("person"), id).text("name")).isEqualTo("Иванов Пётр");
            return true;
        });
    }

    @Test
    void whatWasMadeGoesToTheBinAndUndoingThatBringsItBack() {
        asDirector(() -> {
            var made = new AtomicReference<UUID>();
            var creation = done(() -> {
                made.set(company("Ромашка", ""));
                return true;
            });

            var undoing = undo.undo(creation);
            assertThatThrownBy(() -> company(made.get())).isInstanceOf(NotFound.class);

            undo.undo(undoing);
            assertThat(company(made.get()).text("name")).isEqualTo("Ромашка");
            return true;
        });
    }

    @Test
    void whatWasDeletedIsThereAgain() {
        asDirector(() -> {
            var id = company("Ромашка", "");
            var deletion = done(() -> {
                records.delete("company", id, null);
                return true;
            });

            undo.undo(deletion);

            assertThat(company(id).text("name")).isEqualTo("Ромашка");
            return true;
        });
    }

    @Test
    void aChangeOfManyIsTakenBackAtOnce() {
        asDirector(() -> {
            var first = company("Ромашка", "торговля");
            var second = company("Василёк", "ИТ");
            var change = done(() -> records.changeAll("company", List.of(first, second), Map.of("industry", "связь")));

            undo.undo(change);

            assertThat(company(first).text("industry")).isEqualTo("торговля");
            assertThat(company(second).text("industry")).isEqualTo("ИТ");
            return true;
        });
    }

    @Test
    void whatSomebodyHasChangedSinceIsLeftAndNamed() {
        var seller = in(() -> people.hire("commercial_director"));
        asDirector(() -> {
            var id = company("Ромашка", "торговля");
            var change = done(() -> records.change(
                    "company", id, null, Map.of("industry", "связь", "website", "https://romashka.example")));
            people.as(seller, () -> records.change("company", id, null, Map.of("industry", "ИТ")));

            assertThatThrownBy(() -> undo.undo(change))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems())
                                    .singleElement()
                                    .satisfies(problem ->
                                            assertThat(problem.values()).contains("Ромашка", seller.name())));
            assertThat(company(id).text("industry")).isEqualTo("ИТ");
            assertThat(company(id).text("website")).isEqualTo("https://romashka.example");
            return true;
        });
    }

    @Test
    void aChangeOfAnotherFieldIsNoHindrance() {
        asDirector(() -> {
            var id = company("Ромашка", "торговля");
            var change = done(() -> records.change("company", id, null, Map.of("industry", "связь")));
            records.change("company", id, null, Map.of("website", "https://romashka.example"));

            undo.undo(change);

            assertThat(company(id).text("industry")).isEqualTo("торговля");
            assertThat(company(id).text("website")).isEqualTo("https://romashka.example");
            return true;
        });
    }

    @Test
    void nothingIsUndoneTwice() {
        asDirector(() -> {
            var id = company("Ромашка", "торговля");
            var change = done(() -> records.change("company", id, null, Map.of("industry", "связь")));
            undo.undo(change);

            assertThatThrownBy(() -> undo.undo(change)).isInstanceOf(Refused.class);
            return true;
        });
    }

    @Test
    void aSellerUndoesOnlyHisOwn() {
        var seller = in(() -> people.hire("active_seller"));
        var change = asDirector(() -> {
            var id = company("Ромашка", "торговля");
            return done(() -> records.change("company", id, null, Map.of("industry", "связь")));
        });

        in(() -> people.as(seller, () -> {
            assertThatThrownBy(() -> undo.undo(change)).isInstanceOf(Forbidden.class);
            return true;
        }));
    }

    @Test
    void theHistoryTellsThatItWasUndone() {
        asDirector(() -> {
            var id = company("Ромашка", "торговля");
            var change = done(() -> records.change("company", id, null, Map.of("industry", "связь")));
            undo.undo(change);

            var history = sql.fetch(
                    "select o.way from change c join operation o on o.id = c.operation_id where c.record_id = ? order by c.id",
                    id);
            assertThat(history.getValues(0)).isEqualTo(List.of("screen", "screen", "undo"));
            return true;
        });
    }

    private UUID company(String name, String industry) {
        return records.create("company", Map.of("name", name, "industry", industry));
    }

    private Row company(UUID id) {
        return queries.get(catalogue.kind("company"), id);
    }

    private UUID done(Supplier<?> deed) {
        deed.get();
        return ears.last.get();
    }

    private <T> T in(Supplier<T> work) {
        return CurrentTenant.call(people.company("undo"), work::get);
    }

    private <T> T asDirector(Supplier<T> work) {
        return in(() -> {
            Caller director = people.director();
            return people.as(director, work);
        });
    }
}
