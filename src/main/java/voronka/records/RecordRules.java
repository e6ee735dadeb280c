package voronka.records;

import java.util.List;

/// The rules of a kind that hold whichever way a write comes: screen, board, API, bulk change, import. A bean of the
/// module
/// that owns the rule; several may speak for one kind.
public interface RecordRules {

    String kind();

    /// Completes the draft or refuses it. Runs in the transaction of the write.
    default void before(Draft draft) {}

    /// Whether the rule itself sees to it that the caller may point there, also at what he does not see otherwise.
    default boolean vouches(String field) {
        return false;
    }

    /// Does what must be true together with the write.
    default void after(Draft draft) {}

    /// The same for many of a batch that were just written; a rule that can do it for all at once does it here.
    default void afterAll(List<Draft> drafts) {
        drafts.forEach(this::after);
    }

    /// Refuses to put a record into the bin.
    default void beforeDelete(Draft draft) {}

    /// Does what must be true together with its going into the bin.
    default void afterDelete(Draft draft) {}

    /// Does what must be true together with its coming back from there.
    default void afterRestore(Draft draft) {
        after(draft);
    }
}
