package voronka.requests;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import voronka.customers.Clue;
import voronka.customers.LikenessQueries;
import voronka.records.Matches;

/// Tells while a request is typed whose it is already (S96).
@Component
class RequestMatches implements Matches {

    private final LikenessQueries likeness;

    RequestMatches(LikenessQueries likeness) {
        this.likeness = likeness;
    }

    @Override
    public String kind() {
        return "request";
    }

    @Override
    public List<Match> like(Map<String, String> typed) {
        return likeness.like(Clue.in(typed));
    }
}
