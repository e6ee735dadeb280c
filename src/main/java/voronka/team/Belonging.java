package voronka.team;

import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import voronka.records.Problem;
import voronka.records.RecordSet;
import voronka.records.Refused;

/// Something that a person has and that must go to others when he leaves: a bean for each kind of record. The list of it,
/// `set=belongs&set.employee=…`, shows exactly what will go.
public interface Belonging extends RecordSet {

    /// The column that names whose it is.
    Field<UUID> column();

    /// What is his and not finished.
    Condition of(UUID employee);

    /// What goes together goes to the same person: the customer where there is one.
    Field<UUID> customer();

    /// Where the customer is, in words.
    default Field<String> place() {
        return DSL.inline("");
    }

    /// Whether it may go to this one.
    default Condition mayGo(Field<UUID> to) {
        return DSL.trueCondition();
    }

    @Override
    default String name() {
        return "belongs";
    }

    @Override
    default Condition condition(Map<String, String> arguments) {
        try {
            return of(UUID.fromString(arguments.getOrDefault("employee", "")));
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.of("set.employee", "records.invalid.reference"));
        }
    }
}
