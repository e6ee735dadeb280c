package voronka.customers;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.Matches;

/// Warns while a company or a person is typed that it is there already; the same ИНН is warned of and not forbidden.
@Configuration
class CustomerMatches {

    @Bean
    Matches companyMatches(LikenessQueries likeness) {
        return new Of("company", likeness);
    }

    @Bean
    Matches personMatches(LikenessQueries likeness) {
        return new Of("person", likeness);
    }

    private record Of(String kind, LikenessQueries likeness) implements Matches {

        @Override
        public List<Match> like(Map<String, String> typed) {
            return likeness.like(Clue.in(typed));
        }
    }
}
