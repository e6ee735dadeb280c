package voronka.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import voronka.start.StartFailure;

/// Where a PostgreSQL is and who asks. It may be written as JDBC writes it or as hosts of applications do:
/// `postgres://user:password@host:port/database?parameters`, with several hosts separated by commas.
record Address(String url, @Nullable String user, @Nullable String password) {

    private static final Pattern COMMON = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<hosts>[^/?]*)(?<rest>.*)");

    private static final Pattern JDBC = Pattern.compile("jdbc:postgresql:(?://(?<hosts>[^/?]*)/)?(?<name>[^?]*).*");

    /// Parameters that the driver calls otherwise than PostgreSQL's own library does.
    private static final Map<String, String> PARAMETERS = Map.of(
            "target_session_attrs=read-write", "targetServerType=primary",
            "target_session_attrs=primary", "targetServerType=primary",
            "target_session_attrs=any", "targetServerType=any",
            "connect_timeout=", "connectTimeout=",
            "application_name=", "ApplicationName=");

    static Optional<Address> in(Environment settings) {
        return Stream.of("spring.datasource.url", "DATABASE_URL")
                .map(settings::getProperty)
                .filter(Objects::nonNull)
                .filter(url -> !url.isBlank())
                .findFirst()
                .map(url -> parse(
                        url.strip(),
                        settings.getProperty("spring.datasource.username"),
                        settings.getProperty("spring.datasource.password")));
    }

    static Address parse(String url, @Nullable String user, @Nullable String password) {
        var common = COMMON.matcher(url);
        if (common.matches()) {
            return new Address(jdbc(common), decoded(common, "user", user), decoded(common, "password", password));
        } else if (JDBC.matcher(url).matches()) {
            return new Address(url, user, password);
        }
        throw new StartFailure(
                "The address of the database is not one of a PostgreSQL",
                "Write it as postgres://user:password@host:5432/database or jdbc:postgresql://host:5432/database");
    }

    /// Without user and password, to be shown.
    String place() {
        var jdbc = JDBC.matcher(url);
        if (!jdbc.matches()) {
            throw new IllegalStateException(url);
        }
        var hosts = jdbc.group("hosts");
        return (hosts == null ? "localhost" : hosts) + "/" + jdbc.group("name");
    }

    private static String jdbc(Matcher common) {
        var rest = common.group("rest");
        for (var parameter : PARAMETERS.entrySet()) {
            rest = rest.replace(parameter.getKey(), parameter.getValue());
        }
        return "jdbc:postgresql://" + common.group("hosts") + rest;
    }

    private static @Nullable String decoded(Matcher common, String group, @Nullable String otherwise) {
        var text = common.group(group);
        return text == null || text.isEmpty() ? otherwise : URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
}
