package voronka.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.Caller;
import voronka.activities.Activities;
import voronka.activities.web.DayView.Tile;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class DayTests {

    @Autowired
    Days days;

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

    @Test
    void everyNumberOpensExactlyItsRows() {
        for (var post : new String[] {"active_seller", "passive_seller", "director", "documents_desk", "hr"}) {
            people.as(people.hire(post), () -> {
                fill();
                var day = days.of();
                assertThat(day.tiles()).isNotEmpty().allSatisfy(tile -> {
                    var figure = tile.figure().split(" ")[0];
                    assertThat(figure).as(tile.href()).isEqualTo(Integer.toString(count(tile.href())));
                });
                assertThat(day.blocks()).allSatisfy(block -> assertThat(block.count())
                        .as(block.href())
                        .isEqualTo(Integer.toString(count(block.href()))));
            });
        }
    }

    @Test
    void aSellerSeesHisOwnDayAndADirectorEverybodys() {
        var seller = people.hire("active_seller");
        people.as(seller, this::fill);
        var own = people.as(seller, days::of);
        assertThat(figure(own, "late")).isEqualTo("1");
        assertThat(own.team()).isNull();
        assertThat(own.blocks()).filteredOn(block -> block.id().equals("late")).singleElement().satisfies(block ->
                assertThat(block.steps()).hasSize(1));

        var other = people.as(people.hire("active_seller"), days::of);
        assertThat(figure(other, "late")).isEqualTo("0");

        var team = Objects.requireNonNull(days.of().team());
        assertThat(team.members())
                .filteredOn(member -> member.name().equals(seller.name()))
                .singleElement()
                .satisfies(member -> assertThat(member.figures().getFirst().text()).isEqualTo("1"));
    }

    private void fill() {
        if (Caller.current().may(voronka.accounts.Action.CREATE, "deal")) {
            records.create("deal", Map.of("title", "Без шага"));
        }
        activities.plan(Map.of("kind", "call", "plannedAt", OffsetDateTime.now().minusHours(3)));
        activities.log(Map.of("kind", "call"));
    }

    private static String figure(DayView day, String set) {
        return day.tiles().stream()
                .filter(tile -> tile.icon().equals(set.equals("late") ? "clock" : set))
                .map(Tile::figure)
                .findFirst()
                .orElseThrow();
    }

    /// The number of rows that the list at the address has.
    private int count(String href) {
        var parts = href.split("\\?", 2);
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : parts[1].split("&")) {
            var name = pair.split("=", 2);
            parameters.put(name[0], URLDecoder.decode(name[1], StandardCharsets.UTF_8));
        }
        var kind = catalogue.byPlural(parts[0].split("/")[1]);
        return queries.count(ListQuery.of(kind, parameters));
    }
}
