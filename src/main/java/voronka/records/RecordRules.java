package voronka.records;

/// The rules of a kind that hold whichever way a write comes: screen, board, API, bulk change, import. A bean of the
/// module
/// that owns the rule; several may speak for one kind.
public interface RecordRules {

    String kind();

    /// Completes the draft or refuses it. Runs in the transaction of the write.
    default void before(Draft draft) {}

    /// Does what must be true together with the write.
    default void after(Draft draft) {}

    /// Refuses to put a record into the bin.
    default void beforeDelete(Draft draft) {}

    /// Does what must be true together with its going into the bin.
    default void afterDelete(Draft draft) {}

    /// Does what must be true together with its coming back from there.
    default void afterRestore(Draft draft) {
        after(draft);
    }
}
