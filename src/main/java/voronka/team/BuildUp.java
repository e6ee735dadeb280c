package voronka.team;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The five stages of building a department (S23, S24) as a checklist that ticks itself from what is there.
@Component
public class BuildUp {

    /// @param key its text is `team.guide.item.<key>`, what to do about it `team.guide.todo.<key>`
    /// @param who the people it rests on, or those who are missing to it
    public record Item(String key, boolean done, String who, String href) {}

    /// @param number from 1 to 5
    public record Stage(int number, List<Item> items) {

        public boolean isDone() {
            return items.stream().allMatch(Item::done);
        }
    }

    private static final String NEW = "/employees/new";

    private final GuideQueries queries;
    private final Clock clock;

    BuildUp(GuideQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    public List<Stage> stages() {
        var people = queries.people();
        var controllers = of(people, "quality_controller"::equals);
        var silent = queries.silent(OffsetDateTime.now(clock).minusDays(7));
        var sellers = of(people, GuideQueries.closers()::contains);
        return List.of(
                new Stage(1, List.of(new Item("sells", queries.anybodySells(), "", "/deals"))),
                new Stage(
                        2,
                        List.of(
                                new Item("sellers", sellers.size() >= 2, names(sellers), NEW),
                                staffed("head", people, "head_of_sales"))),
                new Stage(
                        3,
                        List.of(new Item(
                                "writes",
                                silent.isEmpty() && people.stream().anyMatch(GuideQueries::sells),
                                String.join(", ", silent),
                                "/activities"))),
                new Stage(
                        4,
                        List.of(
                                staffed("quality", people, "quality_controller"),
                                new Item(
                                        "outside",
                                        !controllers.isEmpty()
                                                && controllers.stream()
                                                        .allMatch(person -> queries.isOutsideOfSales(person.id())),
                                        names(controllers),
                                        "/team"))),
                new Stage(5, List.of(staffed("hr", people, "hr"), staffed("coach", people, "coach"))));
    }

    private static Item staffed(String key, List<GuideQueries.Post> people, String post) {
        var found = of(people, post::equals);
        return new Item(key, !found.isEmpty(), names(found), NEW);
    }

    private static List<GuideQueries.Post> of(List<GuideQueries.Post> people, Predicate<String> post) {
        return people.stream().filter(person -> post.test(person.post())).toList();
    }

    private static String names(List<GuideQueries.Post> people) {
        return people.stream().map(GuideQueries.Post::name).collect(Collectors.joining(", "));
    }

    /// How many close sales; one alone is a risk (S24).
    public long sellers() {
        return queries.people().stream().filter(person -> GuideQueries.closers().contains(person.post())).count();
    }
}
