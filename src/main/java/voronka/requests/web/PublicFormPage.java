package voronka.requests.web;

import static voronka.web.Texts.t;

import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import voronka.records.Labels;
import voronka.records.Problem;
import voronka.requests.PublicForm;

/// A public form as a visitor sees it.
///
/// @param company whose form it is
/// @param embedded whether it stands within the page of another site
/// @param kept what goes with the form unseen: when and where it was opened
public record PublicFormPage(
        PublicForm form,
        String company,
        boolean embedded,
        Map<String, String> typed,
        Map<String, String> kept,
        List<Problem> problems) {

    private static final Map<String, String> OF_REQUEST =
            Map.of("personName", "name", "phones", "phone", "emails", "email");

    public String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String error(String field) {
        return problems.stream()
                .filter(problem -> problem.field() != null
                        && field.equals(OF_REQUEST.getOrDefault(problem.field(), problem.field())))
                .findFirst()
                .map(Labels::problem)
                .orElse("");
    }

    public String button() {
        return form.button().isBlank() ? t("requests.form.send") : form.button();
    }

    public String thanks() {
        return form.thanks().isBlank() ? t("requests.form.thanks") : form.thanks();
    }

    public String action() {
        return "/f/" + form.key() + (embedded ? "?embedded" : "");
    }

    /// Where both are asked, one way to answer is enough.
    public boolean needs(String field) {
        return form.asks(field) && !(form.asks("phone") && form.asks("email"));
    }

    /// What is wrong with the form as a whole.
    public String general() {
        return problems.stream()
                .filter(problem -> problem.field() == null)
                .findFirst()
                .map(Labels::problem)
                .orElse("");
    }
}
