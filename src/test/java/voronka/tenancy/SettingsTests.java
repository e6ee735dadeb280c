package voronka.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.support.IntegrationTest;

@IntegrationTest
class SettingsTests {

    @Autowired
    Settings settings;

    @Test
    void aTransactionReadsWhatItWroteThoughOthersReadInBetween() {
        settings.set("test.word", "new");

        var tenant = CurrentTenant.get();
        var other = CompletableFuture.supplyAsync(
                () -> CurrentTenant.call(tenant, () -> settings.text("test.word", "none")));

        assertThat(other.join()).isEqualTo("none");
        assertThat(settings.text("test.word", "none")).isEqualTo("new");
    }
}
