package voronka.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.activities.Activities;
import voronka.activities.web.FeedQueries.Line;
import voronka.records.Catalogue;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class FeedTests {

    @Autowired
    FeedQueries queries;

    @Autowired
    Feeds feeds;

    @Autowired
    Activities activities;

    @Autowired
    Records records;

    @Autowired
    Catalogue catalogue;

    @Autowired
    People people;

    @Autowired
    voronka.records.Operations operations;

    UUID company() {
        return records.create("company", Map.of("name", "ООО «Ромашка»"));
    }

    UUID deal(UUID company) {
        return records.create("deal", Map.of("title", "Поставка", "company", company));
    }

    UUID done(UUID deal, String kind, int daysAgo) {
        return activities.log(Map.of(
                "kind", kind, "title", kind + daysAgo, "deal", deal, "doneAt", OffsetDateTime.now().minusDays(daysAgo)));
    }

    List<Line> stream(String kind, UUID record, FeedFilter filter, @Nullable FeedCursor after, int limit) {
        return queries.stream(kind, record, filter, after, limit);
    }

    @Test
    void theNewestStandsFirstAndNothingIsLostBetweenPages() {
        var deal = deal(company());
        for (var day = 1; day <= 7; day++) {
            done(deal, "call", day);
        }
        records.change("deal", deal, null, Map.of("goal", "Расти"));
        var all = stream("deal", deal, FeedFilter.ALL, null, 100);
        assertThat(all).extracting(Line::at).isSortedAccordingTo(java.util.Comparator.<OffsetDateTime>naturalOrder().reversed());
        assertThat(all).extracting(Line::type).contains("activity", "changed", "created");

        var paged = new ArrayList<UUID>();
        @Nullable FeedCursor after = null;
        while (true) {
            var page = stream("deal", deal, FeedFilter.ALL, after, 3);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(line -> paged.add(line.id()));
            after = FeedCursor.read(new FeedCursor(page.getLast().at(), page.getLast().id()).toString());
        }
        assertThat(paged).containsExactlyElementsOf(all.stream().map(Line::id).toList());
    }

    @Test
    void aMoveSaysFromWhereAndHowLong() {
        var deal = deal(company());
        var stage = queriesOfStages(deal);
        records.change("deal", deal, null, Map.of("pipeline", stage));
        var moves = stream("deal", deal, FeedFilter.CHANGES, null, 10).stream()
                .filter(line -> line.type().equals("moved"))
                .toList();
        assertThat(moves).singleElement().satisfies(move -> {
            assertThat(move.title()).isNotEqualTo(move.body());
            assertThat(move.number()).isNotNull();
        });
        assertThat(stream("deal", deal, FeedFilter.CHANGES, null, 10))
                .as("a move is told once")
                .noneMatch(line -> line.type().equals("changed"));
    }

    /// Another pipeline than the deal's own.
    UUID queriesOfStages(UUID deal) {
        var now = ((voronka.records.Ref) java.util.Objects.requireNonNull(
                        records().get(catalogue.kind("deal"), deal).get("pipeline")))
                .id();
        return records()
                .list(voronka.records.ListQuery.of(catalogue.kind("pipeline"), Map.of()))
                .rows()
                .stream()
                .map(voronka.records.Row::id)
                .filter(id -> !id.equals(now))
                .findFirst()
                .orElseThrow();
    }

    @Autowired
    voronka.records.RecordQueries reading;

    voronka.records.RecordQueries records() {
        return reading;
    }

    @Test
    void aCompanyShowsWhatWasDoneAboutItsDeals() { // S111
        var company = company();
        var call = done(deal(company), "call", 1);
        var feed = stream("company", company, FeedFilter.ALL, null, 10);
        assertThat(feed).extracting(Line::id).contains(call);
        assertThat(feed).extracting(Line::type).contains("deal");
    }

    @Test
    void aForeignDealIsNotShownAtItsCompany() {
        var company = company();
        var seller = people.hire("active_seller");
        var other = people.hire("active_seller");
        people.as(other, () -> done(deal(company), "call", 1));
        var own = people.as(seller, () -> done(deal(company), "call", 2));
        var note = activities.log(Map.of("kind", "note", "body", "О компании", "company", company));

        var seen = people.as(seller, () -> stream("company", company, FeedFilter.ALL, null, 50));
        assertThat(seen).filteredOn(line -> line.type().equals("activity")).extracting(Line::id).containsExactly(note, own);
        assertThat(seen).filteredOn(line -> line.type().equals("deal")).hasSize(1);
        assertThat(people.as(seller, () -> feeds.of(catalogue.kind("company"), company, FeedFilter.ALL).planned()))
                .isEmpty();
    }

    @Test
    void whoSeesADealSeesWhatOthersDidAboutIt() {
        var seller = people.hire("active_seller");
        var deal = people.as(seller, () -> deal(company()));
        var call = done(deal, "call", 1);
        assertThat(people.as(seller, () -> stream("deal", deal, FeedFilter.CALLS, null, 5)))
                .extracting(Line::id)
                .containsExactly(call);
    }

    @Test
    void whoRecordedAPaymentIsNamedAndThePaymentIsToldOnce() {
        var seller = people.hire("active_seller");
        var clerk = people.hire("documents_desk");
        var deal = people.as(
                seller, () -> records.create("deal", Map.of("title", "Поставка", "company", company(), "amount", 1000)));
        people.as(clerk, () -> {
            operations.beginAnew();
            return records.create("payment", Map.of("deal", deal, "amount", 400));
        });

        var feed = stream("deal", deal, FeedFilter.ALL, null, 10);

        assertThat(feed).filteredOn(line -> line.type().equals("payment")).singleElement().satisfies(payment -> assertThat(
                        payment.actorName())
                .isEqualTo(clerk.name()));
        assertThat(feed).extracting(Line::type).doesNotContain("changed");
    }

    @Test
    void aFilterLeavesOneKind() {
        var deal = deal(company());
        done(deal, "call", 1);
        var note = activities.log(Map.of("kind", "note", "body", "Любит чай", "deal", deal));
        assertThat(stream("deal", deal, FeedFilter.NOTES, null, 10)).extracting(Line::id).containsExactly(note);
    }

    @Test
    void whatIsInTheBinIsNotTold() {
        var deal = deal(company());
        var call = done(deal, "call", 1);
        records.delete("activity", call, null);
        assertThat(stream("deal", deal, FeedFilter.CALLS, null, 10)).isEmpty();
    }

    @Test
    void whatIsPlannedStandsByItsTime() {
        var deal = deal(company());
        var later = activities.plan(Map.of("kind", "meeting", "plannedAt", "2031-01-01T10:00", "deal", deal));
        var sooner = activities.plan(Map.of("kind", "call", "plannedAt", "2030-01-01T10:00", "deal", deal));
        assertThat(feeds.of(catalogue.kind("deal"), deal, FeedFilter.ALL).planned())
                .extracting(FeedView.Step::id)
                .containsExactly(sooner, later);
        assertThat(stream("deal", deal, FeedFilter.ALL, null, 10))
                .noneMatch(line -> line.type().equals("activity"));
    }
}
