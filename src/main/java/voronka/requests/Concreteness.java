package voronka.requests;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.db.tenant.tables.records.RequestRecord;
import voronka.records.Draft;
import voronka.records.FieldValues;
import voronka.records.Problem;
import voronka.records.Refused;
import voronka.tenancy.Settings;

/// How concrete requests are (S91): from their text and what is known of the one who asks.
@Component
public class Concreteness {

    static final String SETTING = "requests.concreteness";

    private static final int MOST = 100;

    /// What a rating is made from.
    record Asked(
            String text,
            boolean phone,
            boolean email,
            boolean name,
            boolean company,
            boolean known,
            @Nullable String channel,
            @Nullable String temperature) {}

    private final ProductQueries products;
    private final Settings settings;

    Concreteness(ProductQueries products, Settings settings) {
        this.products = products;
        this.settings = settings;
    }

    Rating of(Draft request) {
        return rate(new Asked(
                text(request.get("title"), request.get("text")),
                !request.isEmpty("phones"),
                !request.isEmpty("emails"),
                !request.isEmpty("personName"),
                !request.isEmpty("companyName"),
                !request.isEmpty("person") || !request.isEmpty("company"),
                request.get("channel", String.class),
                request.get("temperature", String.class)));
    }

    Rating of(RequestRecord request, boolean known) {
        return rate(new Asked(
                text(request.getTitle(), request.getText()),
                isThere(request.getPhones()),
                isThere(request.getEmails()),
                !FieldValues.isEmpty(request.getPersonName()),
                !FieldValues.isEmpty(request.getCompanyName()),
                known || request.getPersonId() != null || request.getCompanyId() != null,
                request.getChannel(),
                request.getTemperature()));
    }

    /// For rows that are written past the rules.
    public void rate(RequestRecord request, boolean known) {
        var rating = of(request, known);
        request.setConcretenessComputed(rating.points());
        request.setConcretenessFacts(rating.written());
    }

    Rating rate(Asked asked) {
        return Rating.of(facts(asked), weights());
    }

    private Set<Fact> facts(Asked asked) {
        var facts = EnumSet.of(Fact.ASKED);
        facts.addAll(Wording.read(asked.text()));
        addIf(facts, Fact.PRODUCT, !products.named().in(asked.text()).isEmpty());
        addIf(facts, Fact.PHONE, asked.phone());
        addIf(facts, Fact.EMAIL, asked.email());
        addIf(facts, Fact.NAME, asked.name());
        addIf(facts, Fact.COMPANY, asked.company());
        addIf(facts, Fact.RETURNING, asked.known());
        addIf(facts, Fact.CALL, "phone".equals(asked.channel()) || "visit".equals(asked.channel()));
        addIf(facts, Fact.WARM, "warm".equals(asked.temperature()));
        addIf(facts, Fact.COLD, "cold".equals(asked.temperature()));
        addIf(facts, Fact.VAGUE, Wording.isVague(asked.text(), facts));
        return facts;
    }

    /// The points of each fact, as the company has them.
    public Map<Fact, Integer> weights() {
        var own = settings.find(SETTING, Map.class).orElse(Map.of());
        var weights = new EnumMap<Fact, Integer>(Fact.class);
        for (var fact : Fact.values()) {
            weights.put(fact, own.get(fact.code()) instanceof Number points ? points.intValue() : fact.points());
        }
        return weights;
    }

    /// @param points by the code of the fact, as they were typed
    public void weigh(Map<String, String> points) {
        var weights = new LinkedHashMap<String, Integer>();
        var problems = new ArrayList<Problem>();
        for (var fact : Fact.values()) {
            var typed = points.getOrDefault(fact.code(), String.valueOf(weights().get(fact))).strip();
            if (typed.matches("[-−]?\\d{1,3}") && Math.abs(number(typed)) <= MOST) {
                weights.put(fact.code(), number(typed));
            } else {
                problems.add(Problem.of(fact.code(), "requests.weights.range", MOST));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        settings.set(SETTING, weights);
    }

    public void forgetWeights() {
        settings.remove(SETTING);
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.replace('−', '-'));
    }

    private static void addIf(Set<Fact> facts, Fact fact, boolean holds) {
        if (holds) {
            facts.add(fact);
        }
    }

    /// A title that the text begins with says nothing of its own.
    private static String text(@Nullable Object title, @Nullable Object text) {
        var of = text == null ? "" : text.toString();
        var named = title == null ? "" : title.toString().replaceAll("…$", "");
        return of.startsWith(named) ? of : of.isEmpty() ? named : named + "\n" + of;
    }

    private static boolean isThere(@Nullable JSONB list) {
        return list != null && !FieldValues.isEmpty(list);
    }
}
