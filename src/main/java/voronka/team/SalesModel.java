package voronka.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a sale is divided among people: by type, and who keeps the customer after his first sale.
public record SalesModel(
        UUID id,
        @Nullable UUID department,
        @Nullable String category,
        @Nullable String place,
        Type type,
        String keeperRule,
        @Nullable UUID keeper) {

    /// The steps of each type are posts in the order in which a customer goes through their hands.
    public enum Type {
        ONE(List.of(Step.SELLER)),
        TWO(List.of(Step.CALLER, Step.SELLER)),
        THREE(List.of(Step.CALLER, Step.SELLER, Step.KEEPER));

        private final List<Step> steps;

        Type(List<Step> steps) {
            this.steps = steps;
        }

        public static Optional<Type> of(String code) {
            return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public List<Step> steps() {
            return steps;
        }

        public boolean has(Step step) {
            return steps.contains(step);
        }
    }

    public enum Step {
        CALLER(List.of("caller", "outside_caller")),
        SELLER(List.of("active_seller", "passive_seller")),
        KEEPER(List.of("account_manager"));

        private final List<String> posts;

        Step(List<String> posts) {
            this.posts = posts;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public List<String> posts() {
            return posts;
        }
    }
}
