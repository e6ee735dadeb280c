package voronka.records.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import voronka.records.Catalogue;
import voronka.records.Filter;
import voronka.records.RecordField;
import voronka.records.RecordKind;

/// Reads what can be said of a controller's method; the methods for all kinds are told once for each kind.
final class Endpoints {

    private static final String ANY_KIND = "{plural}";

    private final Catalogue catalogue;
    private final Schemas schemas;
    private final Words words;

    Endpoints(Catalogue catalogue, Schemas schemas, Words words) {
        this.catalogue = catalogue;
        this.schemas = schemas;
        this.words = words;
    }

    List<ApiOperation> read(String path, String method, HandlerMethod handler) {
        if (!path.contains(ANY_KIND)) {
            return List.of(operation(path, method, handler, null));
        }
        return catalogue.kinds().stream()
                .map(kind -> operation(path.replace(ANY_KIND, kind.plural()), method, handler, kind))
                .toList();
    }

    private ApiOperation operation(String path, String method, HandlerMethod handler, @Nullable RecordKind kind) {
        var name = decapitalised(handler.getBeanType().getSimpleName().replaceAll("Controller$", "")) + "."
                + handler.getMethod().getName();
        var subject = kind == null ? kindOf(path) : Optional.of(kind);
        var summary = words.text("api.op." + name, subject.map(words::kinds).orElse(""));
        return new ApiOperation(
                name + (kind == null ? "" : "." + kind.name()),
                method,
                path,
                subject.map(RecordKind::name).orElse("other"),
                summary,
                parameters(path, method, handler, kind),
                body(handler, kind),
                status(handler, method),
                answer(handler, kind));
    }

    private Optional<RecordKind> kindOf(String path) {
        var plural = path.split("/")[3];
        return catalogue.kinds().stream()
                .filter(kind -> kind.plural().equals(plural))
                .findFirst();
    }

    private List<ApiOperation.Parameter> parameters(
            String path, String method, HandlerMethod handler, @Nullable RecordKind kind) {
        var parameters = new ArrayList<ApiOperation.Parameter>();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            if (MultiValueMap.class.isAssignableFrom(parameter.getParameterType())) {
                parameters.addAll(ofList(Objects.requireNonNull(kind)));
            } else {
                parameter(parameter).ifPresent(parameters::add);
            }
        }
        if (handler.hasMethodAnnotation(org.springframework.web.bind.annotation.PostMapping.class) && isJson(handler)) {
            parameters.add(header("Idempotency-Key", "api.text.idempotency"));
        }
        if (isTagged(path, method)) {
            parameters.add(header("If-None-Match", "api.text.if-none-match"));
        }
        return parameters;
    }

    /// A record that is read alone comes with its ETag.
    private boolean isTagged(String path, String method) {
        return method.equals("GET")
                && catalogue.kinds().stream().anyMatch(kind -> path.equals("/api/v1/" + kind.plural() + "/{id}"));
    }

    private Optional<ApiOperation.Parameter> parameter(MethodParameter parameter) {
        var name = Objects.requireNonNullElse(parameter.getParameterName(), "");
        if (parameter.hasParameterAnnotation(PathVariable.class) && !name.equals("plural")) {
            return Optional.of(new ApiOperation.Parameter(name, "path", true, "", type(parameter)));
        } else if (parameter.hasParameterAnnotation(RequestHeader.class)) {
            var header = Objects.requireNonNull(parameter.getParameterAnnotation(RequestHeader.class))
                    .name();
            return Optional.of(header(header, "api.text." + header.toLowerCase(java.util.Locale.ROOT)));
        } else if (parameter.hasParameterAnnotation(RequestParam.class)
                && parameter.getParameterType() != MultipartFile.class) {
            var param = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
            var own = param.name().isEmpty() ? name : param.name();
            return Optional.of(new ApiOperation.Parameter(
                    own, "query", isDemanded(param), words.text("api.text." + own), type(parameter)));
        } else {
            return Optional.empty();
        }
    }

    private static boolean isDemanded(RequestParam param) {
        return param.required() && param.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }

    private Map<String, Object> type(MethodParameter parameter) {
        return schemas.of(parameter.getGenericParameterType(), false);
    }

    private ApiOperation.Parameter header(String name, String text) {
        return new ApiOperation.Parameter(name, "header", false, words.text(text), Schemas.type("string", false));
    }

    /// The parameters of a list: those of every list, then the filters of the kind's fields.
    private List<ApiOperation.Parameter> ofList(RecordKind kind) {
        var parameters = new ArrayList<ApiOperation.Parameter>();
        for (var name : List.of("columns", "sort", "q", "set", "after")) {
            parameters.add(query(name, words.text("api.text." + name)));
        }
        parameters.add(new ApiOperation.Parameter(
                "limit", "query", false, words.text("api.text.limit"), Schemas.type("integer", false)));
        for (var field : kind.fields(RecordField.Trait.FILTERABLE)) {
            parameters.add(query(field.name(), words.field(kind, field)));
            for (var comparison : comparisons(field)) {
                parameters.add(query(
                        field.name() + "." + comparison.code(),
                        words.field(kind, field) + ": " + words.text("api.text.compare." + comparison.code())));
            }
        }
        return parameters;
    }

    private static ApiOperation.Parameter query(String name, String text) {
        return new ApiOperation.Parameter(name, "query", false, text, Schemas.type("string", false));
    }

    private static List<Filter.Comparison> comparisons(RecordField field) {
        if (field.type().isNumber() || field.type().isTime()) {
            return List.of(
                    Filter.Comparison.GT,
                    Filter.Comparison.GTE,
                    Filter.Comparison.LT,
                    Filter.Comparison.LTE,
                    Filter.Comparison.EMPTY);
        } else {
            return switch (field.type()) {
                case TEXT, LONG_TEXT ->
                    List.of(Filter.Comparison.CONTAINS, Filter.Comparison.NE, Filter.Comparison.EMPTY);
                default -> List.of(Filter.Comparison.NE, Filter.Comparison.EMPTY);
            };
        }
    }

    private ApiOperation.@Nullable Content body(HandlerMethod handler, @Nullable RecordKind kind) {
        var parts = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                return ApiOperation.Content.json(body(handler, parameter, kind));
            } else if (parameter.getParameterType() == MultipartFile.class) {
                parts.put("file", Schemas.type("string", "binary"));
                required.add("file");
            } else if (parameter.getParameterAnnotation(RequestPart.class) instanceof RequestPart part) {
                var name = Objects.requireNonNullElse(parameter.getParameterName(), "");
                parts.put(name, type(parameter));
                if (part.required()) {
                    required.add(name);
                }
            }
        }
        return parts.isEmpty()
                ? null
                : new ApiOperation.Content("multipart/form-data", Schemas.object(parts, required));
    }

    private Map<String, Object> body(HandlerMethod handler, MethodParameter parameter, @Nullable RecordKind kind) {
        var described = handler.getMethodAnnotation(Described.class);
        if (kind != null) {
            return Schemas.ref(Schemas.nameOf(kind) + "Given");
        } else if (described != null && described.takes() != Void.class) {
            return schemas.of(described.takes(), false);
        } else {
            return type(parameter);
        }
    }

    private static boolean isJson(HandlerMethod handler) {
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == MultipartFile.class) {
                return false;
            }
        }
        return true;
    }

    private ApiOperation.@Nullable Content answer(HandlerMethod handler, @Nullable RecordKind kind) {
        var type = answered(handler.getReturnType().getGenericParameterType());
        var described = handler.getMethodAnnotation(Described.class);
        if (type == Void.class || type == void.class) {
            return null;
        } else if (type == Resource.class) {
            return new ApiOperation.Content(
                    MediaType.APPLICATION_OCTET_STREAM_VALUE, Schemas.type("string", "binary"));
        } else if (type == byte[].class) {
            return new ApiOperation.Content(MediaType.APPLICATION_PDF_VALUE, Schemas.type("string", "binary"));
        } else if (described != null && !described.answers().isEmpty()) {
            return ApiOperation.Content.json(Schemas.ref(Schemas.nameOf(catalogue.kind(described.answers()))));
        } else if (kind != null && isMap(type)) {
            return ApiOperation.Content.json(
                    handler.getMethod().getName().equals("list")
                            ? schemas.page(kind)
                            : Schemas.ref(Schemas.nameOf(kind)));
        } else {
            return ApiOperation.Content.json(schemas.of(type, false));
        }
    }

    private static Type answered(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    private static boolean isMap(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Map.class;
    }

    private static int status(HandlerMethod handler, String method) {
        var described = handler.getMethodAnnotation(Described.class);
        if (described != null && described.status() != 0) {
            return described.status();
        }
        var nothing = answered(handler.getReturnType().getGenericParameterType());
        return nothing == Void.class ? 204 : method.equals("POST") ? 201 : 200;
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
