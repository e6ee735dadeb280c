package voronka.exchange.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import voronka.accounts.Action;
import voronka.accounts.Audit;
import voronka.accounts.AuditEvent;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.exchange.RecordExport;
import voronka.exchange.TableWriter;
import voronka.records.Catalogue;
import voronka.records.Labels;
import voronka.records.ListQuery;
import voronka.records.RecordKind;

/// A list as a file: with the same filters, order and search as on the screen, or only what was ticked there.
@Controller
class ExportController {

    private static final String ADDRESS = "/{plural:[a-z-]+}/export.{format:csv|xlsx}";

    private final Catalogue catalogue;
    private final RecordExport export;
    private final Audit audit;

    ExportController(Catalogue catalogue, RecordExport export, Audit audit) {
        this.catalogue = catalogue;
        this.export = export;
        this.audit = audit;
    }

    @GetMapping(ADDRESS)
    void list(
            @PathVariable String plural,
            @PathVariable String format,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        write(kind(plural), parameters, List.of(), format, response);
    }

    @PostMapping(ADDRESS)
    void selection(
            @PathVariable String plural,
            @PathVariable String format,
            @RequestParam(defaultValue = "") List<UUID> id,
            @RequestParam(defaultValue = "") String everything,
            HttpServletResponse response)
            throws IOException {
        var parameters = new LinkedHashMap<String, String>();
        UriComponentsBuilder.fromUriString(everything)
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        parameters.put(name, java.net.URLDecoder.decode(String.join(",", values), UTF_8)));
        write(kind(plural), parameters, everything.isEmpty() ? id : List.of(), format, response);
    }

    private RecordKind kind(String plural) {
        var kind = catalogue.byPlural(plural);
        if (!kind.mayAny(Action.SEE) || !kind.mayAny(Action.EXPORT)) {
            throw new Forbidden();
        }
        return kind;
    }

    /// The conditions are read before the first byte goes out, so a wrong one is still told as such.
    private void write(
            RecordKind kind,
            Map<String, String> parameters,
            List<UUID> ids,
            String format,
            HttpServletResponse response)
            throws IOException {
        var query = ListQuery.of(kind, parameters);
        @Nullable Integer rows = null;
        var name = "%s %s.%s"
                .formatted(Labels.many(kind), LocalDate.now(Caller.current().zone()), format);
        response.setContentType(
                format.equals("csv")
                        ? "text/csv;charset=UTF-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(name, UTF_8).build().toString());
        try (var out = writer(format, Labels.many(kind), response.getOutputStream())) {
            rows = export.write(query, ids, out);
        } finally {
            // What broke off in the middle went out all the same.
            audit.write(new Audit.Deed(AuditEvent.EXPORTED, kind.name(), format, said(parameters, ids), rows));
        }
    }

    private static String said(Map<String, String> parameters, List<UUID> ids) {
        return ids.isEmpty()
                ? parameters.entrySet().stream().map(Object::toString).collect(Collectors.joining("&"))
                : "id: " + ids.size();
    }

    private static TableWriter writer(String format, String title, OutputStream out) {
        var language = LocaleContextHolder.getLocale();
        var separator = language.getLanguage().equals("ru") ? ';' : ',';
        return format.equals("csv") ? TableWriter.csv(out, separator) : TableWriter.xlsx(out, title, language);
    }
}
