package voronka.records.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import voronka.records.Catalogue;

/// Everything that stands under /api/v1, read from the controllers and the catalogue, in the language asked for.
@Component
class ApiDescription {

    /// Operations in the order of their addresses, and the schemas they point to.
    record Described(List<ApiOperation> operations, Map<String, Map<String, Object>> schemas) {}

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Catalogue catalogue;
    private final MessageSource messages;
    private final Map<String, Described> known = new ConcurrentHashMap<>();

    ApiDescription(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            Catalogue catalogue,
            MessageSource messages) {
        this.mappings = mappings;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    Described in(Locale language) {
        var spoken = language.getLanguage().equals("ru") ? "ru" : "en";
        return known.computeIfAbsent(spoken, code -> describe(Locale.of(code)));
    }

    private Described describe(Locale language) {
        var words = new Words(messages, language);
        var schemas = new Schemas(catalogue, words);
        var endpoints = new Endpoints(catalogue, schemas, words);
        var operations = mappings.getObject().getHandlerMethods().entrySet().stream()
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .flatMap(method -> endpoints.read(path, method.name(), entry.getValue()).stream())))
                .sorted(Comparator.comparing(ApiOperation::path)
                        .thenComparing(operation -> METHODS.indexOf(operation.method())))
                .toList();
        return new Described(operations, schemas.named());
    }

    Stream<String> tags(Described described) {
        return described.operations().stream().map(ApiOperation::tag).distinct();
    }
}
