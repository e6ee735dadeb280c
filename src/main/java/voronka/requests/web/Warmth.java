package voronka.requests.web;

import static voronka.web.Texts.t;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import voronka.requests.Rating;
import voronka.requests.Rating.Counted;

/// How concrete a request is, and what counted (S91).
///
/// @param byHand what somebody said instead of the computed points
public record Warmth(int points, int computed, @Nullable Integer byHand, List<Counted> counted) {

    static Warmth of(int points, int computed, @Nullable Integer byHand, String[] facts) {
        return new Warmth(points, computed, byHand, Rating.read(facts));
    }

    /// For the colour of the mark.
    public String level() {
        return points >= 60 ? "high" : points >= 30 ? "middle" : "low";
    }

    public String explained() {
        var lines = counted.stream().map(Warmth::line).collect(Collectors.joining("\n"));
        var head = byHand == null
                ? t("requests.concreteness.is", points)
                : t("requests.concreteness.byHand", points, computed);
        return head + "\n" + lines;
    }

    public static String line(Counted one) {
        return t("requests.fact." + one.fact().code()) + " " + signed(one.points());
    }

    private static String signed(int points) {
        return points < 0 ? "−" + -points : "+" + points;
    }
}
