package voronka.imports.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import templates.Templates;
import voronka.accounts.Forbidden;
import voronka.imports.ImportFields;
import voronka.imports.Imports;
import voronka.imports.PlanForm;
import voronka.records.Labels;
import voronka.records.Refused;
import voronka.web.Redirect;

/// The way of a file: brought, told what it means, checked, taken in, undone (screen 15).
@Controller
class ImportPageController {

    private final Templates templates;
    private final ImportPages pages;
    private final ImportFields fields;
    private final Imports imports;
    private final PlanForm form;

    ImportPageController(
            Templates templates, ImportPages pages, ImportFields fields, Imports imports, PlanForm form) {
        this.templates = templates;
        this.pages = pages;
        this.fields = fields;
        this.imports = imports;
        this.form = form;
    }

    @GetMapping("/imports")
    JteModel index(@RequestParam(defaultValue = "") String kind) {
        requireKinds();
        return templates.importsIndex(pages.index(kind, ""));
    }

    @PostMapping("/imports")
    Object upload(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        requireKinds();
        if (file == null || file.isEmpty()) {
            return refused(kind, t("imports.file.none"), response);
        }
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return Redirect.to("/imports/" + imports.upload(kind, name, content, null));
        } catch (Refused e) {
            return refused(kind, Labels.problem(e.problems().getFirst()), response);
        }
    }

    private JteModel refused(String kind, String why, HttpServletResponse response) {
        response.setStatus(422);
        return templates.importsIndex(pages.index(kind, why));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    JteModel tooBig(HttpServletResponse response) {
        response.setStatus(413);
        return templates.importsIndex(pages.index("", t("exchange.toobig", 100)));
    }

    private void requireKinds() {
        if (fields.kinds().isEmpty()) {
            throw new Forbidden();
        }
    }

    @GetMapping("/imports/{id}")
    JteModel show(@PathVariable UUID id) {
        return templates.importsPage(pages.page(id));
    }

    /// What the page shows of it, again as it goes on.
    @GetMapping("/imports/{id}/body")
    JteModel body(@PathVariable UUID id) {
        return templates.importsBody(pages.page(id));
    }

    @GetMapping("/imports/{id}/columns")
    JteModel columns(@PathVariable UUID id) {
        return templates.importsPage(pages.columns(id));
    }

    @PutMapping("/imports/{id}/columns")
    JteModel choose(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> chosen) {
        form.save(id, chosen);
        return templates.importsBody(pages.columns(id));
    }

    @PostMapping("/imports/{id}/check")
    ResponseEntity<Void> check(@PathVariable UUID id) {
        imports.check(id);
        return back(id);
    }

    @PostMapping("/imports/{id}/run")
    ResponseEntity<Void> run(@PathVariable UUID id) {
        imports.run(id);
        return back(id);
    }

    @PostMapping("/imports/{id}/proceed")
    ResponseEntity<Void> proceed(@PathVariable UUID id) {
        imports.proceed(id);
        return back(id);
    }

    @PostMapping("/imports/{id}/stop")
    ResponseEntity<Void> stop(@PathVariable UUID id) {
        imports.stop(id);
        return back(id);
    }

    @PostMapping("/imports/{id}/undo")
    ResponseEntity<Void> undo(@PathVariable UUID id) {
        imports.undo(id);
        return back(id);
    }

    @PostMapping("/imports/{id}/forget")
    ResponseEntity<Void> forget(@PathVariable UUID id) {
        imports.forget(id);
        return Redirect.to("/imports");
    }

    @PutMapping("/imports/{id}/rows/{number}/cells/{column}")
    JteModel mend(
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable int column,
            @RequestParam(defaultValue = "") String value) {
        imports.mend(id, number, column, value);
        return templates.importsBody(pages.page(id));
    }

    private static ResponseEntity<Void> back(UUID id) {
        return Redirect.to("/imports/" + id);
    }
}
