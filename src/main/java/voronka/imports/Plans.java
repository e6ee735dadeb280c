package voronka.imports;

import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Plans as they are kept.
@Component
class Plans {

    private final JsonMapper json;

    Plans(JsonMapper json) {
        this.json = json;
    }

    JSONB write(Plan plan) {
        return JSONB.jsonb(json.writeValueAsString(plan));
    }

    Plan read(JSONB kept) {
        return json.readValue(kept.data(), Plan.class);
    }
}
