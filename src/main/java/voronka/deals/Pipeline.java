package voronka.deals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.records.Problem;
import voronka.records.Refused;

/// A process of selling (S59): its stages in order, when a sale is won (S58), how many days a deal should take
/// (S213) and how many hours there are from the customer's yes to his money (S212).
public record Pipeline(
        UUID id,
        String name,
        String saleMode,
        String novelty,
        String approach,
        List<String> winCondition,
        int normDays,
        int paymentHours,
        List<Stage> stages) {

    public Optional<Stage> find(@Nullable UUID stage) {
        return stages.stream().filter(one -> one.id().equals(stage)).findFirst();
    }

    public Stage stage(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No stage " + id + " in " + name));
    }

    public List<Stage> open() {
        return stages.stream().filter(Stage::isOpen).toList();
    }

    /// Whether deals can go all the way through it.
    public boolean isWhole() {
        return stages.stream().map(Stage::kind).distinct().count() == Stage.Kind.values().length;
    }

    public Stage first() {
        return first(Stage.Kind.OPEN);
    }

    public Stage first(Stage.Kind kind) {
        return stages.stream()
                .filter(stage -> stage.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.of("pipeline", "deals.pipeline.without." + kind.code(), name)));
    }

    /// The stages that a deal leaves behind on its way forward; going back and giving up pass none.
    /// @param from where it comes from, or null for a deal that begins
    List<Stage> passed(@Nullable Stage from, Stage to) {
        if (to.isLost() || from != null && from.isWon()) {
            return List.of();
        }
        return open().stream()
                .filter(stage -> from == null || stage.position() >= from.position())
                .filter(stage -> to.isWon() || stage.position() < to.position())
                .toList();
    }

    /// Whether the customer has said yes when a deal has come to this stage.
    boolean isAgreedBy(Stage stage) {
        return open().stream()
                .anyMatch(one ->
                        one.agreed() && (stage.isWon() || one.position() <= stage.position()) && !stage.isLost());
    }
}
