package voronka.catalog.web;

import gg.jte.models.runtime.JteModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.catalog.Taxes;
import voronka.records.RecordPart;
import voronka.records.Row;
import voronka.records.Toasts;
import voronka.web.SettingsPage;
import voronka.web.Texts;

/// The dated rates on a tax's page.
@Controller
class TaxRatesPart implements RecordPart {

    private final Taxes taxes;
    private final Templates templates;

    TaxRatesPart(Taxes taxes, Templates templates) {
        this.taxes = taxes;
        this.templates = templates;
    }

    @Bean
    static SettingsPage taxesPage() {
        return SettingsPage.of("catalog.taxes", "/taxes", "receipt", 60, () -> Caller.current().may(Action.EDIT, "settings"));
    }

    @PostMapping("/taxes/{id}/rates")
    JteModel set(@PathVariable UUID id, @RequestParam LocalDate from, @RequestParam @Nullable BigDecimal percent) {
        taxes.setRate(id, from, percent);
        Toasts.say(Texts.t("catalog.tax.saved"));
        return templates.catalogTaxRates(id.toString(), taxes.rates(id), true);
    }

    @Override
    public Set<String> kinds() {
        return Set.of("tax");
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public String name() {
        return "rates";
    }

    @Override
    public String labelKey() {
        return "catalog.tax.rates";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public JteModel render(Row row) {
        return templates.catalogTaxRates(
                row.id().toString(), taxes.rates(row.id()), Caller.current().may(Action.EDIT, "settings"));
    }
}
