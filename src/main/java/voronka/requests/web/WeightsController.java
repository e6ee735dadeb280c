package voronka.requests.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.records.Refused;
import voronka.records.Toasts;
import voronka.requests.Concreteness;
import voronka.web.SettingsPage;

/// How many points each fact gives a request (S91).
@Controller
@RequestMapping("/settings/concreteness")
class WeightsController {

    private final Concreteness concreteness;
    private final Templates templates;

    WeightsController(Concreteness concreteness, Templates templates) {
        this.concreteness = concreteness;
        this.templates = templates;
    }

    @Bean
    static SettingsPage concretenessSettings() {
        return SettingsPage.of(
                "requests.weights",
                "/settings/concreteness",
                "flame",
                31,
                () -> Caller.current().may(Action.EDIT, "settings"));
    }

    @GetMapping
    JteModel show() {
        Rights.require(Action.EDIT, "settings");
        return templates.requestsWeights(WeightsForm.of(concreteness.weights()));
    }

    @PutMapping
    JteModel set(@RequestParam Map<String, String> points, HttpServletResponse response) {
        Rights.require(Action.EDIT, "settings");
        try {
            concreteness.weigh(points);
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.requestsWeightsForm(WeightsForm.refused(concreteness.weights(), points, e.problems()));
        }
        Toasts.say(t("requests.weights.kept"));
        return templates.requestsWeightsForm(WeightsForm.of(concreteness.weights()));
    }

    /// As they came with the product.
    @DeleteMapping
    JteModel reset() {
        Rights.require(Action.EDIT, "settings");
        concreteness.forgetWeights();
        Toasts.say(t("requests.weights.kept"));
        return templates.requestsWeightsForm(WeightsForm.of(concreteness.weights()));
    }
}
