package voronka.requests.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.records.Problem;
import voronka.records.Refused;
import voronka.requests.FormVisitors;
import voronka.requests.PublicForm;
import voronka.requests.PublicForms;
import voronka.tenancy.Settings;

/// Forms for everybody (S64, S88), on a page of their own or within that of another site; they work without scripts.
@Controller
@RequestMapping("/f")
class PublicFormController {

    private static final Resource SNIPPET = new ClassPathResource("requests/embed.js");

    private final PublicForms forms;
    private final FormVisitors visitors;
    private final Settings settings;
    private final Templates templates;

    PublicFormController(PublicForms forms, FormVisitors visitors, Settings settings, Templates templates) {
        this.forms = forms;
        this.visitors = visitors;
        this.settings = settings;
        this.templates = templates;
    }

    /// Any site may show what is under this address in its own pages.
    @ModelAttribute
    void openToFrames(HttpServletResponse response) {
        var policy = response.getHeader("Content-Security-Policy");
        response.setHeader(
                "Content-Security-Policy", (policy == null ? "default-src 'self'" : policy) + "; frame-ancestors *");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @GetMapping("/{key:[a-z0-9-]+}")
    JteModel show(@PathVariable String key, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        var form = forms.get(key);
        return templates.requestsPublicForm(
                page(form, parameters, Map.of(), Visit.of(request, parameters).kept(), List.of()));
    }

    @PostMapping("/{key:[a-z0-9-]+}")
    Object send(
            @PathVariable String key,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = forms.get(key);
        var visit = Visit.sent(parameters);
        try {
            if (visitors.mayOneMore(request.getRemoteAddr())) {
                forms.send(form, visit.sending(parameters, request));
                return thanks(form, parameters);
            }
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(FormVisitors.MINUTES * 60));
            return templates.requestsPublicForm(page(
                    form,
                    parameters,
                    parameters,
                    visit.kept(),
                    List.of(Problem.of(null, "requests.form.many", FormVisitors.MINUTES))));
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.requestsPublicForm(page(form, parameters, parameters, visit.kept(), e.problems()));
        }
    }

    @GetMapping("/{key:[a-z0-9-]+}/thanks")
    JteModel thanks(@PathVariable String key, @RequestParam Map<String, String> parameters) {
        return templates.requestsPublicThanks(page(forms.get(key), parameters, Map.of(), Map.of(), List.of()));
    }

    /// What a site puts into its page: `<script src="…/f/key.js" async></script>`.
    @GetMapping("/{key:[a-z0-9-]+}.js")
    ResponseEntity<Resource> snippet(@PathVariable String key) {
        forms.get(key);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(SNIPPET);
    }

    /// So that going back or reloading sends nothing again.
    private static ResponseEntity<Void> thanks(PublicForm form, Map<String, String> parameters) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        "/f/" + form.key() + "/thanks" + (parameters.containsKey("embedded") ? "?embedded" : ""))
                .build();
    }

    private PublicFormPage page(
            PublicForm form,
            Map<String, String> parameters,
            Map<String, String> typed,
            Map<String, String> kept,
            List<Problem> problems) {
        return new PublicFormPage(
                form, settings.text("company.name", ""), parameters.containsKey("embedded"), typed, kept, problems);
    }
}
