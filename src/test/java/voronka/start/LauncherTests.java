package voronka.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LauncherTests {

    private static final int JAVA_17 = 61;

    @Test
    void anOlderJavaReadsTheLauncherAndCanSayThatItIsTooOld() throws IOException {
        try (var bytes = new DataInputStream(
                Objects.requireNonNull(getClass().getResourceAsStream("/voronka/Launcher.class")))) {
            assertThat(bytes.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(bytes.readUnsignedShort()).isZero();
            assertThat(bytes.readUnsignedShort()).isEqualTo(JAVA_17);
        }
    }
}
