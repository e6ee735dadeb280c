package voronka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import voronka.EndpointTable.Line;
import voronka.accounts.Caller;
import voronka.accounts.Post;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// Calls every endpoint of the running application as every post and as nobody, and compares with the table of rights.
@IntegrationTest
class EndpointsTests {

    /// Endpoints of any kind are tried with these: owned by somebody, seen by few, and open to all.
    private static final Map<String, String> KINDS = Map.of("deal", "deals", "invoice", "invoices");

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(:([^{}]|\\{[^{}]*})*)?}");

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<String, HandlerMethod> endpoints = new TreeMap<>();

    @Test
    void everyEndpointIsInTheTableOfRights() {
        var table = EndpointTable.read().keySet();
        var missing = endpoints().keySet().stream().filter(endpoint -> !table.contains(endpoint)).toList();
        var gone = table.stream().filter(endpoint -> !endpoints().containsKey(endpoint)).toList();

        assertThat(missing)
                .as("Add to src/test/resources/endpoints.tsv with the right that each needs:%n%s", withRight(missing))
                .isEmpty();
        assertThat(gone).as("No such endpoint any more; remove from endpoints.tsv").isEmpty();
    }

    @Test
    void nobodyComesInWithoutSigningIn() {
        SecurityContextHolder.clearContext();

        assertThat(lines()).allSatisfy(line -> {
            var answer = call(line);
            assertThat(isSentToSignIn(answer)).as("%s answers %s", line, said(answer)).isNotEqualTo(line.isPublic());
        });
    }

    @Test
    void everyPostMayDoWhatItsRightsSayAndNothingElse() {
        var wrong = new ArrayList<String>();
        for (var post : Post.codes()) {
            var caller = people.hire(post);
            people.as(caller, () -> lines().forEach(line -> check(line, caller, wrong)));
        }

        assertThat(wrong).isEmpty();
    }

    private void check(Line line, Caller caller, Collection<String> wrong) {
        var answer = call(line);
        var status = answer.getResponse().getStatus();
        var fits = line.allows(caller)
                ? !Set.of(401, 403).contains(status) && status < 500
                : Set.of(403, 404).contains(status);
        if (!fits) {
            wrong.add("%s %s as %s, right %s (%s): answers %s"
                    .formatted(
                            line.method(),
                            line.path(),
                            caller.post(),
                            line.right(),
                            line.allows(caller) ? "has it" : "has it not",
                            said(answer)));
        }
    }

    /// In a part of the test's transaction that is rolled back by itself, so that no call sees what another did or broke.
    private MvcTestResult call(Line line) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return apart.execute(status -> {
            status.setRollbackOnly();
            return send(line);
        });
    }

    private MvcTestResult send(Line line) {
        var request = mvc.method(HttpMethod.valueOf(line.method())).uri(address(line)).header("If-Match", "\"1\"");
        if (line.path().startsWith("/api/")) {
            request.contentType(MediaType.APPLICATION_JSON).content(line.body());
        }
        required(line).forEach(request::param);
        Stream.of(line.query().split("&")).map(parameter -> parameter.split("=", 2)).forEach(parameter -> {
            if (parameter.length == 2) {
                request.param(parameter[0], parameter[1]);
            }
        });
        return request.asyncExchange();
    }

    private static String address(Line line) {
        var kind = line.right().split(":")[0];
        return VARIABLE.matcher(line.path()).replaceAll(variable -> switch (variable.group(1)) {
            case "plural" -> KINDS.getOrDefault(kind, kind);
            case "kind" -> kind;
            case "format" -> "csv";
            default -> UUID.randomUUID().toString();
        });
    }

    private List<Line> lines() {
        return EndpointTable.read().values().stream()
                .filter(line -> endpoints().containsKey(line.key()))
                .flatMap(line -> line.isOfAnyKind() ? KINDS.keySet().stream().map(line::of) : Stream.of(line))
                .toList();
    }

    /// What the address cannot be called without, by the types of the handler's parameters.
    private Map<String, String> required(Line line) {
        var samples = new TreeMap<String, String>();
        for (var parameter : Objects.requireNonNull(endpoints().get(line.key())).getMethodParameters()) {
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                sample(parameter).ifPresent(sample -> samples.put(nameOf(asked, parameter), sample));
            }
        }
        return samples;
    }

    private static String nameOf(RequestParam asked, MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name();
    }

    private static Optional<String> sample(MethodParameter parameter) {
        var type = ResolvableType.forMethodParameter(parameter);
        var one = type.asCollection() == ResolvableType.NONE ? type.toClass() : type.asCollection().getGeneric(0).toClass();
        if (parameter.isOptional() || Map.class.isAssignableFrom(one)) {
            return Optional.empty();
        } else if (one == UUID.class) {
            return Optional.of(UUID.randomUUID().toString());
        } else if (one == LocalDate.class) {
            return Optional.of("2026-01-01");
        } else if (one == LocalDateTime.class) {
            return Optional.of("2026-01-01T10:00");
        } else if (one == boolean.class || one == Boolean.class) {
            return Optional.of("true");
        } else if (one.isEnum()) {
            return Optional.of(((Enum<?>) one.getEnumConstants()[0]).name());
        } else {
            return Optional.of("1");
        }
    }

    private Map<String, HandlerMethod> endpoints() {
        if (endpoints.isEmpty()) {
            for (var mapping : mappings) {
                mapping.getHandlerMethods().forEach((info, method) -> keys(info).forEach(key -> endpoints.put(key, method)));
            }
            endpoints.remove("GET\t/error");
        }
        return endpoints;
    }

    private static List<String> keys(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                .stream()
                        .flatMap(method -> info.getPatternValues().stream().map(path -> method + "\t" + path))
                        .toList();
    }

    private static boolean isSentToSignIn(MvcTestResult answer) {
        var location = answer.getResponse().getHeader("Location");
        return answer.getResponse().getStatus() == 401 || location != null && location.startsWith("/sign-in");
    }

    private static String said(MvcTestResult answer) {
        return answer.getResponse().getStatus() + (answer.getUnresolvedException() == null
                ? ""
                : " " + answer.getUnresolvedException());
    }

    private static String withRight(List<String> endpoints) {
        return String.join("\n", endpoints.stream().map(endpoint -> endpoint + "\t?").toList());
    }
}
