package voronka.imports.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import voronka.exchange.TableWriter;
import voronka.imports.ImportResults;
import voronka.imports.Imports;
import voronka.records.api.Described;

/// Files taken in by programs. The work goes on in the background; how far it is the import itself tells.
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private final Imports imports;
    private final ImportResults results;
    private final Starts starts;
    private final Answers answers;

    ImportController(Imports imports, ImportResults results, Starts starts, Answers answers) {
        this.imports = imports;
        this.results = results;
        this.starts = starts;
        this.answers = answers;
    }

    /// Without a mapping the columns mean what their names say.
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(status = 202)
    ResponseEntity<ImportAnswer> start(
            @RequestPart MultipartFile file,
            @RequestPart String kind,
            @RequestPart(required = false) @Nullable String mapping,
            @RequestPart(required = false) @Nullable String options,
            @RequestPart(required = false) @Nullable String dryRun,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var id = starts.start(
                    new Starts.Wanted(kind, name, text(mapping), text(options), "true".equals(dryRun), key), content);
            return ResponseEntity.status(HttpStatus.ACCEPTED)
                    .location(URI.create("/api/v1/imports/" + id))
                    .body(answers.of(id));
        }
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ImportAnswer get(@PathVariable UUID id) {
        return answers.of(id);
    }

    @GetMapping("/{id}/rejected")
    void rejected(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var name = results.get(id).fileName().replaceFirst("\\.\\w+$", "") + " - rejected.csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(name, UTF_8).build().toString());
        var separator = LocaleContextHolder.getLocale().getLanguage().equals("ru") ? ';' : ',';
        try (var out = TableWriter.csv(response.getOutputStream(), separator)) {
            results.write(id, out);
        }
    }

    /// After a check: now do it. After a stop or a failure: go on.
    @PostMapping(path = "/{id}/run", produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(status = 202)
    ResponseEntity<ImportAnswer> run(@PathVariable UUID id) {
        if (java.util.List.of("stopped", "failed").contains(results.get(id).state())) {
            imports.proceed(id);
        } else {
            imports.run(id);
        }
        return accepted(id);
    }

    @PostMapping(path = "/{id}/stop", produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(status = 202)
    ResponseEntity<ImportAnswer> stop(@PathVariable UUID id) {
        imports.stop(id);
        return accepted(id);
    }

    @PostMapping(path = "/{id}/undo", produces = MediaType.APPLICATION_JSON_VALUE)
    @Described(status = 202)
    ResponseEntity<ImportAnswer> undo(@PathVariable UUID id) {
        imports.undo(id);
        return accepted(id);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> forget(@PathVariable UUID id) {
        imports.forget(id);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<ImportAnswer> accepted(UUID id) {
        return ResponseEntity.accepted().body(answers.of(id));
    }
}
