package voronka.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import voronka.start.StartLine;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Settings;
import voronka.tenancy.Tenants;

/// Proves that whoever sets the company up can read the console of the machine. It is the same on every node, and gone after use.
@Component
@Order(10)
@Transactional
public class SetUpCode implements StartLine {

    private static final String SETTING = "setup.code";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;

    private final Settings settings;
    private final Installation installation;
    private final Tenants tenants;
    private final Throttle throttle;

    SetUpCode(Settings settings, Installation installation, Tenants tenants, Throttle throttle) {
        this.settings = settings;
        this.installation = installation;
        this.tenants = tenants;
        this.throttle = throttle;
    }

    @Override
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NEVER)
    public String text() {
        return CurrentTenant.<String, RuntimeException>call(
                tenants.main(),
                () -> installation.isSetUp() ? "" : "Set up your company there at /set-up?code=" + current());
    }

    /// Why the code is not taken, as the key of a text.
    public Optional<String> problem(String given, String address) {
        var subjects = List.of(new Throttle.Subject("set-up " + address, 10));
        if (throttle.wait(subjects).isPresent()) {
            return Optional.of("accounts.setup.code.wait");
        } else if (isCurrent(given)) {
            return Optional.empty();
        } else {
            throttle.failed(subjects);
            return Optional.of("accounts.setup.code.wrong");
        }
    }

    public void use() {
        settings.remove(SETTING);
    }

    private boolean isCurrent(String given) {
        var plain = given.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(plain.getBytes(UTF_8), current().replace("-", "").getBytes(UTF_8));
    }

    String current() {
        return settings.find(SETTING, String.class).orElseGet(() -> {
            var code = make();
            settings.set(SETTING, code);
            return code;
        });
    }

    private static String make() {
        var letters = new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }
}
