package voronka.requests;

import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// A rule of intake has a limit that can be kept, or none.
@Component
class IntakeRuleRules implements RecordRules {

    private static final int MOST_MINUTES = 10_000;

    private final IntakeRules rules;

    IntakeRuleRules(IntakeRules rules) {
        this.rules = rules;
    }

    @Override
    public String kind() {
        return "intake_rule";
    }

    @Override
    public void before(Draft rule) {
        if (rule.isNew()) {
            rule.setDefault("strategy", "manual");
        }
        decide(rule, "roundTheClock", false);
        decide(rule, "passesOn", true);
        decide(rule, "ownSeller", true);
        if (rule.get("minutes") instanceof Integer minutes && (minutes < 1 || minutes > MOST_MINUTES)) {
            rule.refuse("minutes", "requests.rule.minutes", MOST_MINUTES);
        }
    }

    /// A box that is not ticked comes empty, one that was not asked for does not come.
    private static void decide(Draft rule, String field, boolean usual) {
        if (rule.isEmpty(field)) {
            rule.set(field, rule.isNew() && !rule.names(field) && usual);
        }
    }

    @Override
    public void after(Draft rule) {
        rules.forget();
    }

    @Override
    public void afterDelete(Draft rule) {
        rules.forget();
    }
}
