package voronka.catalog.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import voronka.catalog.Taxes;
import voronka.records.api.Items;

/// The dated rates of a tax, newest first; a rate is put to the day from which it holds.
@RestController
@RequestMapping("/api/v1/taxes/{id}/rates")
class TaxRateController {

    /// In percent; without a number the tax is not charged, which is not the same as zero.
    record Percent(@Nullable BigDecimal percent) {}

    private final Taxes taxes;

    TaxRateController(Taxes taxes) {
        this.taxes = taxes;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Items<Taxes.Rate> rates(@PathVariable UUID id) {
        return new Items<>(taxes.ratesOf(id));
    }

    @PutMapping(path = "/{from}", produces = MediaType.APPLICATION_JSON_VALUE)
    Items<Taxes.Rate> put(@PathVariable UUID id, @PathVariable LocalDate from, @RequestBody Percent rate) {
        taxes.setRate(id, from, rate.percent());
        return new Items<>(taxes.ratesOf(id));
    }
}
