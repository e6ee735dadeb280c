package voronka.customers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What say a person has when his company decides (S50).
public enum DecisionRole {
    DECISION_MAKER,
    INFLUENCER,
    USER,
    GATEKEEPER;

    public static Optional<DecisionRole> find(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String labelKey() {
        return "company_person.role." + code();
    }
}
