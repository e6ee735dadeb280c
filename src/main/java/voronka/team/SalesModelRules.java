package voronka.team;

import static voronka.web.Texts.t;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// A model is of one thing, is named for it, and where the keeper is named by hand he is named.
@Component
class SalesModelRules implements RecordRules {

    private final TeamQueries team;

    SalesModelRules(TeamQueries team) {
        this.team = team;
    }

    @Override
    public String kind() {
        return "sales_model";
    }

    @Override
    public void before(Draft model) {
        model.setDefault("keeperRule", "load");
        if (!model.isEmpty("category") && !model.isEmpty("place")) {
            model.refuse("place", "team.model.one");
        }
        if ("hand".equals(model.get("keeperRule")) && model.isEmpty("keeper")) {
            model.refuse("keeper", "team.model.keeper");
        }
        model.set("name", name(model));
    }

    private String name(Draft model) {
        var whose = model.get("department") instanceof UUID department
                ? team.departmentName(department)
                : t("team.model.company");
        return Stream.of(whose, model.get("category"), model.get("place"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
    }
}
