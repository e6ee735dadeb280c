package voronka.money.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.catalog.Taxes;
import voronka.money.OwnRequisites;
import voronka.money.Seller;

/// What the company writes of itself on its papers.
@Controller
class RequisitesController {

    private final Seller seller;
    private final Taxes taxes;
    private final Templates templates;

    RequisitesController(Seller seller, Taxes taxes, Templates templates) {
        this.seller = seller;
        this.taxes = taxes;
        this.templates = templates;
    }

    @GetMapping("/settings/company")
    JteModel show() {
        Rights.require(Action.EDIT, "settings");
        return templates.moneyRequisites(form(seller.requisites(), Map.of(), taxes.usual().id(), false));
    }

    @PostMapping("/settings/company")
    JteModel save(@ModelAttribute OwnRequisites given, @RequestParam @Nullable UUID tax, HttpServletResponse response) {
        Rights.require(Action.EDIT, "settings");
        var errors = given.errors();
        if (errors.isEmpty()) {
            seller.set(given);
            Optional.ofNullable(tax).ifPresent(taxes::setUsual);
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return templates.moneyRequisites(form(given, errors, tax == null ? taxes.usual().id() : tax, errors.isEmpty()));
    }

    private RequisitesForm form(OwnRequisites values, Map<String, String> errors, UUID tax, boolean saved) {
        return new RequisitesForm(values, errors, taxes.all(), tax, saved);
    }
}
