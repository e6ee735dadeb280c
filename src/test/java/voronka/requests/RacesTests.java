package voronka.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.REQUEST_PASS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Way;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Ref;
import voronka.records.Refused;
import voronka.records.Row;
import voronka.records.Undo;
import voronka.support.ApplicationTest;
import voronka.support.People;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenant;

/// Many take at once: two people never get the same request. Commits, so in a company of its own.
@ApplicationTest
class RacesTests {

    @Autowired
    Requests requests;

    @Autowired
    Conversions conversions;

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Undo undo;

    @Autowired
    DSLContext sql;

    @Autowired
    People people;

    private final List<UUID> waiting = new ArrayList<>();

    @Test
    void twentyWhoTakeTheNextOfTenGetOneEach() throws Exception {
        var sellers = sellers(20);
        var ten = waiting(10);

        var taken = together(sellers.stream()
                .map(seller -> (Callable<Optional<UUID>>) () -> as(seller, requests::takeNext))
                .toList());

        var got = taken.stream().flatMap(Optional::stream).toList();
        assertThat(got).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(10).allMatch(ten::contains);
        IntStream.range(0, sellers.size())
                .filter(i -> taken.get(i).isPresent())
                .forEach(i -> assertThat(ownerOf(taken.get(i).orElseThrow()))
                        .isEqualTo(sellers.get(i).id()));
        assertThat(new HashSet<>(got)).hasSize(10);
    }

    @Test
    void twoHundredWhoPressAtOnceGetNoRequestTwiceAndNoneIsLeft() throws Exception {
        var sellers = sellers(200);
        var many = waiting(150);

        var taken = together(sellers.stream()
                .map(seller -> (Callable<Optional<UUID>>) () -> as(seller, requests::takeNext))
                .toList());

        assertThat(taken.stream().flatMap(Optional::stream))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    void undoingATakingPutsTheRequestBackAndTheTrailSaysSo() {
        var seller = sellers(1).getFirst();
        var id = waiting(1).getFirst();
        var operation = as(seller, () -> requests.take(id));

        as(seller, () -> undo.undo(operation));

        in(() -> {
            var request = sql.fetchSingle(REQUEST, REQUEST.ID.eq(id));
            assertThat(request.getOwnerId()).isNull();
            assertThat(request.getClockAlarm()).isNotNull();
            assertThat(sql.selectFrom(REQUEST_PASS)
                            .where(REQUEST_PASS.REQUEST_ID.eq(id))
                            .orderBy(REQUEST_PASS.ID)
                            .fetch(REQUEST_PASS.REASON))
                    .containsExactly("taken", "undone");
            return true;
        });
    }

    @Test
    void ofTwentyWhoTakeTheSameTenOneGetsEachAndTheOthersAreToldWho() throws Exception {
        var sellers = sellers(20);
        var ten = waiting(10);

        var results = together(IntStream.range(0, 200)
                .mapToObj(i -> (Callable<Boolean>) () -> take(sellers.get(i % 20), ten.get(i / 20)))
                .toList());

        assertThat(results.stream().filter(won -> won)).hasSize(10);
        assertThat(ten).allSatisfy(id -> assertThat(ownerOf(id)).isNotNull());
    }

    @Test
    void manyWhoConvertARequestAtOnceGetOneDeal() throws Exception {
        var seller = sellers(1).getFirst();
        var request = waiting(1).getFirst();

        var deals = together(IntStream.range(0, 8)
                .mapToObj(i ->
                        (Callable<UUID>) () -> as(seller, () -> conversions.convert(request, Conversion.plain())))
                .toList());

        assertThat(new HashSet<>(deals)).hasSize(1);
        assertThat(count("deal", Map.of("owner", seller.id().toString()))).isEqualTo(1);
    }

    @Test
    void aConversionThatFailsInTheMiddleLeavesNothing() {
        var seller = sellers(1).getFirst();
        var request = in(() -> Acting.as(
                people.director(),
                Way.API,
                () -> records.create(
                        "request",
                        Map.of("personName", "Пётр Серединин", "companyName", "Половина", "text", "Насос"))));
        waiting.add(request);

        assertThatThrownBy(() -> as(
                        seller,
                        () -> conversions.convert(request, Conversion.plain().with(Map.of("amount", "-1")))))
                .isInstanceOf(Refused.class);

        assertThat(count("person", Map.of("lastName", "Серединин"))).isZero();
        assertThat(count("company", Map.of("name", "Половина"))).isZero();
        assertThat(count("deal", Map.of("owner", seller.id().toString()))).isZero();
        assertThat(count("request", Map.of("state", "new", "companyName", "Половина")))
                .isEqualTo(1);
    }

    private int count(String kind, Map<String, String> filters) {
        return in(() -> Acting.as(
                people.director(), Way.API, () -> queries.count(ListQuery.of(catalogue.kind(kind), filters))));
    }

    /// What is left over would be taken by the next test.
    @AfterEach
    void throwAway() {
        in(() -> Acting.as(people.director(), Way.API, () -> {
            waiting.forEach(id -> records.delete("request", id, null));
            return true;
        }));
    }

    private boolean take(Caller seller, UUID id) {
        try {
            return as(seller, () -> requests.take(id)) != null;
        } catch (Taken e) {
            assertThat(e.problems().getFirst().values().getFirst().toString()).startsWith("Сотрудник");
            return false;
        }
    }

    private List<Caller> sellers(int number) {
        return in(() -> IntStream.range(0, number)
                .mapToObj(i -> people.hire("passive_seller"))
                .toList());
    }

    private List<UUID> waiting(int number) {
        in(() -> Acting.as(people.director(), Way.API, () -> {
            for (var i = 0; i < number; i++) {
                waiting.add(records.create("request", Map.of("text", "Заявка " + i)));
            }
            return true;
        }));
        return waiting;
    }

    private UUID ownerOf(UUID request) {
        return in(() -> Acting.as(people.director(), Way.API, () -> {
            Row row = queries.get(catalogue.kind("request"), request);
            return ((Ref) java.util.Objects.requireNonNull(row.get("owner"))).id();
        }));
    }

    private <T> T as(Caller seller, java.util.function.Supplier<T> verb) {
        return in(() -> people.as(seller, verb));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return CurrentTenant.call(company(), work::get);
    }

    private Tenant company() {
        return people.company("races");
    }

    /// All begin at the same moment.
    private static <T> List<T> together(List<Callable<T>> works) throws Exception {
        var barrier = new CyclicBarrier(works.size());
        var results = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = works.stream()
                    .map(work -> threads.submit(() -> {
                        barrier.await();
                        return work.call();
                    }))
                    .toList();
            for (var future : futures) {
                results.add(future.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
        return results;
    }
}
