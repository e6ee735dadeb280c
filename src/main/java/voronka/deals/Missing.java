package voronka.deals;

import static voronka.web.Texts.t;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import voronka.records.Labels;
import voronka.records.Problem;
import voronka.records.RecordKind;

/// One thing that a stage asks and a deal has not: a field to fill in or an item to tick.
public record Missing(
        Stage stage, @Nullable String field, @Nullable String item) {

    /// Stands for "a company or a person" among required fields.
    public static final String CUSTOMER = "customer";

    static Missing field(Stage stage, String field) {
        return new Missing(stage, field, null);
    }

    static Missing item(Stage stage, String item) {
        return new Missing(stage, null, item);
    }

    /// What it is called on screen.
    public String label(RecordKind deal) {
        if (item != null) {
            return item;
        }
        var name = Objects.requireNonNull(field);
        return name.equals(CUSTOMER) ? t("deals.customer") : Labels.field(deal, name);
    }

    Problem problem() {
        if (item != null) {
            return Problem.of("checklist", "deals.gate.item", item, stage.name())
                    .naming(Map.of("stage", stage.id(), "item", item));
        } else if (CUSTOMER.equals(field)) {
            return Problem.of("company", "deals.gate.customer", stage.name()).naming(Map.of("stage", stage.id()));
        } else {
            return Problem.of(field, "deals.gate.field", stage.name()).naming(Map.of("stage", stage.id()));
        }
    }
}
