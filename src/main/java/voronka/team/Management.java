package voronka.team;

import java.util.List;
import org.springframework.stereotype.Service;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.records.Problem;
import voronka.records.Refused;
import voronka.tenancy.Settings;

/// How the department is led (S29), and the figures at which it warns.
@Service
public class Management {

    /// By instruction, by indicators, by goals, by values.
    public static final List<String> TYPES = List.of("instruction", "indicators", "goals", "values");

    static final String TYPE = "team.management";
    static final String THRESHOLD = "team.bus.threshold";
    private static final int DEFAULT_THRESHOLD = 40;

    private final Settings settings;
    private final AnswerLimit limit;

    Management(Settings settings, AnswerLimit limit) {
        this.settings = settings;
        this.limit = limit;
    }

    public String type() {
        return settings.text(TYPE, "goals");
    }

    /// The share in percent from which one person is too much to lose.
    public int threshold() {
        return settings.find(THRESHOLD, Integer.class).orElse(DEFAULT_THRESHOLD);
    }

    public int answerHours() {
        return limit.hours();
    }

    public void write(String type, int threshold, int answerHours) {
        Rights.require(Action.EDIT, "settings");
        if (!TYPES.contains(type)) {
            throw new Refused(Problem.of("type", "records.invalid.choice", String.join(", ", TYPES)));
        } else if (threshold < 1 || threshold > 100) {
            throw new Refused(Problem.of("threshold", "team.management.threshold.wrong"));
        } else if (answerHours < 1 || answerHours > 200) {
            throw new Refused(Problem.of("answerHours", "team.management.hours.wrong"));
        }
        settings.set(TYPE, type);
        settings.set(THRESHOLD, threshold);
        settings.set(AnswerLimit.HOURS, answerHours);
    }
}
