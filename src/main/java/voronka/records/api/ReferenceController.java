package voronka.records.api;

import gg.jte.models.runtime.JteModel;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import templates.Templates;
import voronka.records.Catalogue;

/// The description of the API as pages to read.
@Controller
class ReferenceController {

    private final ApiDescription description;
    private final Catalogue catalogue;
    private final MessageSource messages;
    private final Templates templates;

    ReferenceController(ApiDescription description, Catalogue catalogue, MessageSource messages, Templates templates) {
        this.description = description;
        this.catalogue = catalogue;
        this.messages = messages;
        this.templates = templates;
    }

    @GetMapping("/api")
    JteModel first(@RequestParam(name = "q", defaultValue = "") String query, Locale language) {
        return templates.apiReference(pages(language).first(query));
    }

    @GetMapping("/api/{tag}")
    JteModel chapter(@PathVariable String tag, Locale language) {
        return templates.apiReference(pages(language).chapter(tag));
    }

    private ReferencePages pages(Locale language) {
        return new ReferencePages(
                description.in(language),
                catalogue,
                new Words(messages, language),
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }
}
