package voronka.accounts;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Rights as conditions of SQL: what a caller may not see is never read (F105, F106).
public final class Rights {

    private static final ScopedValue<String> UNGUARDED = ScopedValue.newInstance();

    private Rights() {}

    /// The records of a kind that the current caller's right reaches; the owner column is null for kinds that belong to
    /// nobody,
    /// which a right of any scope opens as a whole.
    public static Condition may(Action action, String kind, @Nullable Field<UUID> owner) {
        return may(Caller.current(), action, kind, owner);
    }

    public static Condition may(Caller caller, Action action, String kind, @Nullable Field<UUID> owner) {
        return new Reach(kind, reach(caller, action, kind, owner));
    }

    private static Condition reach(Caller caller, Action action, String kind, @Nullable Field<UUID> owner) {
        var scope = caller.scope(action, kind);
        if (scope.isEmpty()) {
            return falseCondition();
        } else if (owner == null || scope.get() == Scope.ALL) {
            // Not noCondition(): that one vanishes from an "or" and leaves only the other side.
            return trueCondition();
        }
        var reach = caller.reach(action, kind).toArray(UUID[]::new);
        return reach.length == 1 ? owner.eq(reach[0]) : owner.eq(org.jooq.impl.DSL.any(val(reach)));
    }

    /// A condition that comes to the same as the caller's right to see, written in another way for the sake of speed.
    public static Condition equivalent(String kind, Condition condition) {
        return new Reach(kind, condition);
    }

    /// Reads records of people without the caller's condition, for a reason that must hold in review: what was allowed before,
    /// what a rule must know though its caller may not. Tests refuse every other such read within a request.
    public static <T> T unguarded(String reason, Supplier<T> read) {
        return ScopedValue.where(UNGUARDED, reason).call(read::get);
    }

    public static boolean isUnguarded() {
        return UNGUARDED.isBound();
    }

    /// Refuses a caller who has not the right at all.
    public static void require(Action action, String kind) {
        if (!Caller.current().may(action, kind)) {
            throw new Forbidden();
        }
    }
}
