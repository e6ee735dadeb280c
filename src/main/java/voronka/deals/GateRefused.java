package voronka.deals;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import voronka.records.Problem;
import voronka.records.Refused;

/// A deal may not go where it was sent (S117): what the stages on the way lack, and what else speaks against it.
public class GateRefused extends Refused {

    private final transient Stage to;
    private final transient List<Missing> missing;

    GateRefused(Stage to, List<Missing> missing, List<Problem> others) {
        super(Stream.concat(missing.stream().map(Missing::problem), others.stream())
                .toList());
        this.to = to;
        this.missing = List.copyOf(missing);
    }

    /// What a deal of which nothing is known lacks to begin in a stage.
    public static GateRefused ofNewDeal(Pipeline pipeline, Stage stage) {
        return new GateRefused(stage, Gates.missing(field -> null, Set.of(), pipeline.passed(null, stage)), List.of());
    }

    /// What several deals lack to go to the same stage, each thing once.
    public static GateRefused together(Stage to, Collection<Refused> each) {
        var gates = each.stream()
                .flatMap(refused -> refused instanceof GateRefused gate ? Stream.of(gate) : Stream.empty())
                .toList();
        var missing = gates.stream().flatMap(gate -> gate.missing.stream()).distinct().toList();
        var others = Stream.concat(
                        gates.stream().flatMap(gate -> gate.others().stream()),
                        each.stream().filter(refused -> !(refused instanceof GateRefused)).flatMap(refused -> refused.problems().stream()))
                .distinct()
                .toList();
        return new GateRefused(to, missing, others);
    }

    public Stage to() {
        return to;
    }

    public List<Missing> missing() {
        return missing;
    }

    /// What no form about missing things can mend, such as money that has not come.
    public List<Problem> others() {
        return problems().subList(missing.size(), problems().size());
    }
}
