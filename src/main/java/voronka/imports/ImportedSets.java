package voronka.imports;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static voronka.db.tenant.Tables.IMPORT_ROW;

import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.Catalogue;
import voronka.records.RecordSet;

/// What one import has made or changed, as a list.
@Configuration
class ImportedSets {

    private record OfKind(String kind, Catalogue catalogue) implements RecordSet {

        @Override
        public String name() {
            return "import";
        }

        @Override
        public Condition condition(Map<String, String> arguments) {
            var id = arguments.getOrDefault("id", "");
            if (!id.matches("[0-9a-fA-F-]{36}")) {
                return falseCondition();
            }
            return catalogue.kind(kind).id().in(select(IMPORT_ROW.RECORD_ID)
                    .from(IMPORT_ROW)
                    .where(
                            IMPORT_ROW.IMPORT_ID.eq(UUID.fromString(id)),
                            IMPORT_ROW.STATE.in("created", "updated")));
        }
    }

    @Bean
    RecordSet importedEmployees(Catalogue catalogue) {
        return new OfKind("employee", catalogue);
    }

    @Bean
    RecordSet importedCompanies(Catalogue catalogue) {
        return new OfKind("company", catalogue);
    }

    @Bean
    RecordSet importedPersons(Catalogue catalogue) {
        return new OfKind("person", catalogue);
    }

    @Bean
    RecordSet importedProducts(Catalogue catalogue) {
        return new OfKind("product", catalogue);
    }

    @Bean
    RecordSet importedRequests(Catalogue catalogue) {
        return new OfKind("request", catalogue);
    }

    @Bean
    RecordSet importedDeals(Catalogue catalogue) {
        return new OfKind("deal", catalogue);
    }
}
