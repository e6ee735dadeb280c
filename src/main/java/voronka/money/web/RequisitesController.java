package voronka.money.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.customers.Requisite;
import voronka.customers.Requisites;
import voronka.money.OwnRequisites;
import voronka.money.Seller;

/// What the company writes of itself on its papers.
@Controller
class RequisitesController {

    private final Seller seller;
    private final Templates templates;

    RequisitesController(Seller seller, Templates templates) {
        this.seller = seller;
        this.templates = templates;
    }

    @GetMapping("/settings/company")
    JteModel show() {
        Rights.require(Action.EDIT, "settings");
        return templates.moneyRequisites(new RequisitesForm(seller.requisites(), Map.of(), false));
    }

    @PostMapping("/settings/company")
    JteModel save(@ModelAttribute OwnRequisites given, HttpServletResponse response) {
        Rights.require(Action.EDIT, "settings");
        var errors = errors(given);
        if (errors.isEmpty()) {
            seller.set(given);
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return templates.moneyRequisites(new RequisitesForm(given, errors, errors.isEmpty()));
    }

    private static Map<String, String> errors(OwnRequisites given) {
        var errors = new LinkedHashMap<String, String>();
        var bik = given.bik() == null ? "" : given.bik();
        check(errors, "inn", given.inn(), Requisites::inn);
        check(errors, "kpp", given.kpp(), Requisites::kpp);
        check(errors, "edrpou", given.edrpou(), Requisites::edrpou);
        check(errors, "bik", given.bik(), Requisites::bik);
        check(errors, "account", given.account(), account -> Requisites.account(account, bik));
        check(errors, "correspondentAccount", given.correspondentAccount(), account -> Requisites.correspondentAccount(account, bik));
        check(errors, "iban", given.iban(), Requisites::iban);
        return errors;
    }

    private static void check(
            Map<String, String> errors,
            String field,
            @org.jspecify.annotations.Nullable String value,
            java.util.function.Function<String, Requisite> check) {
        if (value != null && !value.isBlank() && check.apply(value) instanceof Requisite.Refused refused) {
            errors.put(field, refused.key());
        }
    }
}
