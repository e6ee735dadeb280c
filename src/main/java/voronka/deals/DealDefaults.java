package voronka.deals;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.accounts.Callers;
import voronka.records.Draft;
import voronka.records.Problem;
import voronka.records.Refused;
import voronka.tenancy.Settings;

/// What a new deal is when nobody said otherwise: in the pipeline of its seller's profile (S31), of that pipeline's
/// kind, called as its customer, in the money of the company.
@Component
class DealDefaults {

    private final PipelineQueries pipelines;
    private final CustomerNameQueries customers;
    private final Callers callers;
    private final Settings settings;

    DealDefaults(PipelineQueries pipelines, CustomerNameQueries customers, Callers callers, Settings settings) {
        this.pipelines = pipelines;
        this.customers = customers;
        this.callers = callers;
        this.settings = settings;
    }

    void complete(Draft deal) {
        if (deal.isEmpty("pipeline") && deal.isEmpty("stage")) {
            deal.set("pipeline", ofProfile(deal.get("owner", UUID.class)).id());
        }
        deal.setDefault("currency", settings.text("company.currency", "RUB"));
        deal.setDefault("amount", java.math.BigDecimal.ZERO);
        deal.setDefault("directness", deal.isEmpty("partner") ? "direct" : "partner");
        if (deal.isEmpty("title")) {
            customers
                    .name(deal.get("company", UUID.class), deal.get("person", UUID.class))
                    .ifPresent(name -> deal.set("title", name));
        }
    }

    /// Who came to whom decides the temperature (S38-S42): who came himself is hot, who bought before is warm.
    static void complete(Draft deal, Pipeline pipeline) {
        deal.setDefault("saleMode", pipeline.saleMode());
        deal.setDefault("novelty", pipeline.novelty());
        deal.setDefault("approach", pipeline.approach());
        var came = "passive".equals(deal.get("saleMode"));
        var knows = "repeat".equals(deal.get("novelty"));
        deal.setDefault("temperature", came ? "hot" : knows ? "warm" : "cold");
    }

    private Pipeline ofProfile(@Nullable UUID owner) {
        var all = pipelines.all();
        var profile = profile(owner);
        return all.stream()
                .filter(pipeline -> pipeline.novelty().equals("new"))
                .filter(pipeline -> profile.isEmpty() || pipeline.saleMode().equals(profile.get()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new Refused(Problem.of("pipeline", "deals.pipeline.none")));
    }

    private Optional<String> profile(@Nullable UUID owner) {
        return Optional.ofNullable(owner)
                .flatMap(callers::find)
                .or(Caller::find)
                .map(Caller::workProfile)
                .filter(Objects::nonNull);
    }
}
