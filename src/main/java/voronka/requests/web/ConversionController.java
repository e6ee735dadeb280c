package voronka.requests.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.records.Problem;
import voronka.records.Refused;
import voronka.records.Toasts;
import voronka.requests.Conversion;
import voronka.requests.Conversions;
import voronka.requests.Party;

/// The window in which a request becomes a deal, and the step to that deal.
@Controller
@RequestMapping("/requests/{id:[0-9a-fA-F-]{36}}/conversion")
class ConversionController {

    private final Conversions conversions;
    private final ConversionForms forms;
    private final Templates templates;

    ConversionController(Conversions conversions, ConversionForms forms, Templates templates) {
        this.conversions = conversions;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping
    JteModel ask(@PathVariable UUID id) {
        return templates.requestsConversion(forms.fresh(id));
    }

    @PostMapping
    JteModel convert(@PathVariable UUID id, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        try {
            var deal = conversions.convert(id, conversion(typed));
            response.setHeader("HX-Redirect", "/deals/" + deal);
            Toasts.doneAndClose(t("requests.done.converted"));
            return templates.requestsNothing();
        } catch (Refused e) {
            return refused(id, typed, e.problems(), response);
        } catch (NotFound e) {
            return refused(id, typed, List.of(Problem.of(null, "records.invalid.reference")), response);
        }
    }

    private JteModel refused(UUID id, Map<String, String> typed, List<Problem> problems, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return templates.requestsConversion(forms.again(id, typed, problems));
    }

    private static Conversion conversion(Map<String, String> typed) {
        var deal = typed.getOrDefault("deal", ConversionForm.NEW);
        return new Conversion(
                party(typed, "person"),
                party(typed, "company"),
                deal.equals(ConversionForm.NEW) ? null : UUID.fromString(deal),
                deal.equals(ConversionForm.NEW) ? given(typed, "title", "amount", "pipeline") : Map.of());
    }

    private static Party party(Map<String, String> typed, String name) {
        return switch (typed.getOrDefault(name, "")) {
            case "" -> new Party.Found();
            case ConversionForm.NONE -> new Party.None();
            case ConversionForm.NEW -> new Party.Fresh(part(typed, name + "."));
            case String id -> new Party.Known(UUID.fromString(id));
        };
    }

    private static Map<String, String> part(Map<String, String> typed, String prefix) {
        var part = new LinkedHashMap<String, String>();
        typed.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), value);
            }
        });
        return part;
    }

    private static Map<String, String> given(Map<String, String> typed, String... names) {
        var given = new HashMap<String, String>();
        for (var name : names) {
            if (!typed.getOrDefault(name, "").isBlank()) {
                given.put(name, typed.get(name));
            }
        }
        return given;
    }
}
