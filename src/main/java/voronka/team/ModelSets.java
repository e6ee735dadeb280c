package voronka.team;

import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.Problem;
import voronka.records.RecordSet;
import voronka.records.Refused;

/// The rows that a change of type would pass on: `set=model&set.part=…&set.department=…`.
@Configuration
class ModelSets {

    private record OfPart(String kind, SalesModelQueries models, ModelPartQueries parts) implements RecordSet {

        @Override
        public String name() {
            return "model";
        }

        @Override
        public Condition condition(Map<String, String> arguments) {
            var part = ModelPartQueries.ALL.stream()
                    .filter(each -> each.kind().equals(kind) && each.name().equals(arguments.get("part")))
                    .findFirst()
                    .orElseThrow(() -> new Refused(Problem.of("set.part", "records.invalid.reference")));
            var department = arguments.getOrDefault("department", "");
            try {
                var of = department.isBlank() ? null : UUID.fromString(department);
                return parts.rows(part, models.peopleOf(of, part.from().posts()));
            } catch (IllegalArgumentException e) {
                throw new Refused(Problem.of("set.department", "records.invalid.reference"));
            }
        }
    }

    @Bean
    RecordSet requestsOfModel(SalesModelQueries models, ModelPartQueries parts) {
        return new OfPart("request", models, parts);
    }

    @Bean
    RecordSet dealsOfModel(SalesModelQueries models, ModelPartQueries parts) {
        return new OfPart("deal", models, parts);
    }

    @Bean
    RecordSet companiesOfModel(SalesModelQueries models, ModelPartQueries parts) {
        return new OfPart("company", models, parts);
    }
}
