package voronka.records.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import voronka.support.Api;
import voronka.support.ApplicationTest;
import voronka.support.People;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenant;

/// Nothing is rolled back here, for it is real transactions that keep the promise.
@ApplicationTest
class IdempotencyTests {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    People people;

    @Autowired
    Api calls;

    @Autowired
    IdempotentAnswers answers;

    Tenant tenant;
    Api.As api;

    @BeforeEach
    void signIn() {
        tenant = people.company("keys");
        api = CurrentTenant.call(tenant, () -> calls.of(people.director()));
    }

    @Test
    void tenEqualRequestsAtOnceCreateOneRecord() {
        var key = UUID.randomUUID().toString();
        var name = "Одна " + key;
        var running = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(key, Map.of("name", name)), THREADS))
                .toList();
        var given = running.stream().map(CompletableFuture::join).toList();

        assertThat(given).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(given.stream().map(Api.Answer::text))
                .containsOnly(given.getFirst().text());
        assertThat(given.stream().map(answer -> answer.header("Operation")))
                .containsOnly(given.getFirst().header("Operation"));
        assertThat(given.stream().filter(answer -> answer.header("Idempotent-Replayed") != null))
                .hasSize(9);
        var list = CurrentTenant.call(tenant, () -> api.get("/companies?name={name}", name));
        assertThat(list.json().at("/items")).hasSize(1);
    }

    @Test
    void aKeyBelongsToOneRequest() {
        var key = UUID.randomUUID().toString();
        assertThat(post(key, Map.of("name", "Первая")).status()).isEqualTo(201);

        var other = post(key, Map.of("name", "Вторая"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/type")).endsWith("#problem-key_reused");
    }

    @Test
    void aRequestThatFailedMayBeSentAgain() {
        var key = UUID.randomUUID().toString();
        assertThat(post(key, Map.of()).status()).isEqualTo(422);
        assertThat(post(key, Map.of("name", "Теперь с именем")).status()).isEqualTo(201);
    }

    @Test
    void whatIsOldIsForgotten() {
        var key = UUID.randomUUID().toString();
        var first = post(key, Map.of("name", "Дважды")).id();
        CurrentTenant.run(tenant, () -> answers.removeOlderThan(OffsetDateTime.now()));
        assertThat(post(key, Map.of("name", "Дважды")).id()).isNotEqualTo(first);
    }

    @Test
    void aKeyIsShortAndPlain() {
        assertThat(post("k".repeat(201), Map.of("name", "А")).status()).isEqualTo(400);
    }

    private Api.Answer post(String key, Object body) {
        return CurrentTenant.call(
                tenant, () -> api.send(HttpMethod.POST, "/companies", body, Map.of("Idempotency-Key", key)));
    }
}
