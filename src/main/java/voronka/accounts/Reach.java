package voronka.accounts;

import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.impl.CustomCondition;

/// The condition that a caller's rights come to, which a reader of statements can tell from any other condition.
public final class Reach extends CustomCondition {

    private final String kind;
    private final transient Condition condition;

    Reach(String kind, Condition condition) {
        this.kind = kind;
        this.condition = condition;
    }

    /// The kind of record whose rights these are.
    public String kind() {
        return kind;
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(condition);
    }
}
