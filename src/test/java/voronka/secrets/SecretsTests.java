package voronka.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voronka.start.StartFailure;

/// What is sealed opens with the same key and for the same purpose only.
class SecretsTests {

    @TempDir
    Path home;

    @Test
    void whatWasSealedOpensAfterARestart() {
        var sealed = secrets("").seal("пароль", "box 1");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("пароль");
        assertThat(secrets("").open(sealed, "box 1")).isEqualTo("пароль");
    }

    @Test
    void theSameSecretIsSealedOtherwiseEachTime() {
        assertThat(secrets("").seal("a", "x")).isNotEqualTo(secrets("").seal("a", "x"));
    }

    @Test
    void itOpensForNothingElse() {
        var sealed = secrets("").seal("пароль", "box 1");

        assertThatThrownBy(() -> secrets("").open(sealed, "box 2")).isInstanceOf(Unopened.class);
        assertThatThrownBy(() -> secrets("ab".repeat(32)).open(sealed, "box 1")).isInstanceOf(Unopened.class);
        assertThatThrownBy(() -> secrets("").open(new byte[5], "box 1")).isInstanceOf(Unopened.class);
    }

    @Test
    void theKeyIsForItsOwnerOnly() throws Exception {
        secrets("").seal("a", "x");

        assertThat(Files.getPosixFilePermissions(home.resolve("secret.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aKeyThatIsNoneKeepsTheProductFromStarting() {
        assertThatThrownBy(() -> secrets("secret")).isInstanceOf(StartFailure.class);
    }

    private Secrets secrets(String key) {
        return new Secrets(new InstallationKey(key, home.toString()));
    }
}
