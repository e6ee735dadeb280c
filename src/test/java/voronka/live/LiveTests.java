package voronka.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import voronka.records.RecordTouched;
import voronka.records.RecordsTouched;
import voronka.support.ApplicationTest;
import voronka.tenancy.Tenant;

@ApplicationTest
class LiveTests {

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    NoticeListener listener;

    @Test
    void whatIsTouchedIsHeardThroughTheDatabaseOnceEach() {
        var heard = new CopyOnWriteArrayList<UUID>();
        context.addApplicationListener(ApplicationListener.forPayload((RecordHeard record) -> heard.add(record.id())));
        await().until(listener::isListening);
        var ids = Stream.generate(UUID::randomUUID).limit(400).toList();

        context.publishEvent(new RecordsTouched(new Tenant("test", "Test"), UUID.randomUUID(), touched(ids)));

        await().untilAsserted(() -> assertThat(heard).containsAll(ids));
        assertThat(heard.stream().filter(ids::contains)).hasSize(400);
    }

    private static List<RecordTouched> touched(List<UUID> ids) {
        return ids.stream().map(id -> new RecordTouched("deal", id)).toList();
    }
}
