package voronka.deals;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import voronka.records.Row;

/// How far a deal has come: its pipeline and stage, what is ticked, and how long it stood in each stage (F104).
public record Course(Row deal, Pipeline pipeline, Stage stage, Set<Tick> ticks, Map<UUID, Duration> spent) {

    /// What the deal lacks to go to a stage of its pipeline.
    public List<Missing> missing(Stage to) {
        return Gates.missing(deal::get, ticks, pipeline.passed(stage, to));
    }

    /// What the deal lacks to leave a stage.
    public List<Missing> lacking(Stage stage) {
        return Gates.missing(deal::get, ticks, List.of(stage));
    }

    /// What it lacks by stage, for the stages that it cannot go to yet.
    public Map<Stage, List<Missing>> closed() {
        var closed = new LinkedHashMap<Stage, List<Missing>>();
        pipeline.stages().stream().filter(to -> !to.isLost()).forEach(to -> {
            var missing = missing(to);
            if (!missing.isEmpty()) {
                closed.put(to, missing);
            }
        });
        return closed;
    }

    public boolean isTicked(Stage of, String item) {
        return ticks.contains(new Tick(of.id(), item));
    }
}
