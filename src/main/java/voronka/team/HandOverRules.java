package voronka.team;

import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.records.Draft;
import voronka.records.Operations;
import voronka.records.RecordRules;

/// What holds for hand-overs: one thing at a time, of what one works on oneself, to somebody else who works here, with
/// notes; what was answered stays as it is.
@Component
class HandOverRules implements RecordRules {

    private final HandOverQueries queries;
    private final AnswerLimit limit;
    private final Operations operations;

    HandOverRules(HandOverQueries queries, AnswerLimit limit, Operations operations) {
        this.queries = queries;
        this.limit = limit;
        this.operations = operations;
    }

    @Override
    public String kind() {
        return "hand_over";
    }

    @Override
    public void before(Draft draft) {
        if (draft.isNew()) {
            offer(draft);
        } else if (!"offered".equals(draft.before("state"))) {
            draft.refuse(null, "team.handover.answered");
        } else if (HandOverSubject.KINDS.stream().anyMatch(draft::changes)) {
            draft.refuse(null, "team.handover.one");
        }
        requireReceiver(draft);
    }

    /// Whoever is of another firm hands over to his head without seeing any colleague.
    @Override
    public boolean vouches(String field) {
        return field.equals("receiver");
    }

    @Override
    public void after(Draft draft) {
        HandOverSubject.KINDS.forEach(kind -> {
            if (draft.get(kind) instanceof UUID id) {
                operations.touched(kind, id);
            }
        });
    }

    private void offer(Draft draft) {
        var subject = subject(draft);
        draft.set("title", subject.title());
        draft.set("giver", subject.owner() == null ? Caller.current().id() : subject.owner());
        draft.set("state", "offered");
        if (draft.get("receiver") instanceof UUID receiver) {
            draft.set("answerUntil", limit.of(receiver));
        }
    }

    private HandOverSubject subject(Draft draft) {
        var named = HandOverSubject.KINDS.stream().filter(kind -> !draft.isEmpty(kind)).toList();
        if (named.size() != 1) {
            draft.refuse(named.isEmpty() ? "deal" : named.get(1), "team.handover.one");
        }
        var kind = named.getFirst();
        var found = queries.subject(kind, (UUID) java.util.Objects.requireNonNull(draft.get(kind)));
        if (found.isEmpty()) {
            draft.refuse(kind, "records.invalid.reference");
        } else if (!found.get().open()) {
            draft.refuse(kind, "team.handover.closed");
        } else if (queries.isOffered(kind, found.get().id())) {
            draft.refuse(kind, "team.handover.waiting");
        }
        return found.orElseThrow();
    }

    private void requireReceiver(Draft draft) {
        if (draft.get("receiver") instanceof UUID receiver && draft.changes("receiver")) {
            if (receiver.equals(draft.get("giver"))) {
                draft.refuse("receiver", "team.handover.self");
            } else if (!queries.canReceive(receiver)) {
                draft.refuse("receiver", "team.handover.gone");
            }
        }
    }
}
