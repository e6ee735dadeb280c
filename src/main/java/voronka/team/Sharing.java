package voronka.team;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import voronka.team.Roster.Member;

/// How what somebody has is shared among others, as an expression of SQL: to one, evenly with each customer whole, or by
/// the places that each is good at and the rest evenly.
public record Sharing(Rule rule, List<Member> receivers) {

    public enum Rule {
        ONE,
        EVENLY,
        PLACE;

        public static Optional<Rule> of(String code) {
            return Stream.of(values()).filter(rule -> rule.code().equals(code)).findFirst();
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Field<UUID> to(Belonging what) {
        return to(what.customer(), what.place());
    }

    Field<UUID> to(Field<UUID> customer, Field<String> place) {
        var one = val(receivers.getFirst().id());
        if (rule == Rule.ONE || receivers.size() == 1) {
            return one;
        }
        return rule == Rule.PLACE ? byPlace(customer, place) : evenly(customer);
    }

    /// The hash of the customer chooses, so that all that concerns him goes to the same person.
    private Field<UUID> evenly(Field<UUID> customer) {
        var all = array(receivers.stream().map(receiver -> val(receiver.id())).toList());
        return field(
                "({0})[1 + (hashtext({1}::text) & 2147483647) % {2}]",
                SQLDataType.UUID, all, customer, inline(receivers.size()));
    }

    private Field<UUID> byPlace(Field<UUID> customer, Field<String> place) {
        var skilled = receivers.stream().filter(receiver -> !receiver.skills().isEmpty()).toList();
        if (skilled.isEmpty()) {
            return evenly(customer);
        }
        var choice = when(isIn(place, skilled.getFirst()), val(skilled.getFirst().id()));
        for (var receiver : skilled.subList(1, skilled.size())) {
            choice = choice.when(isIn(place, receiver), val(receiver.id()));
        }
        return choice.else_(evenly(customer));
    }

    private static Condition isIn(Field<String> place, Member receiver) {
        return or(receiver.skills().stream()
                .map(skill -> lower(place).contains(skill.strip().toLowerCase(Locale.ROOT)))
                .toList());
    }
}
