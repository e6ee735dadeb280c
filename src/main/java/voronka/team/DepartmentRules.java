package voronka.team;

import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.accounts.Callers;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// Departments make a tree; one that holds people or other departments is not taken away.
@Component
class DepartmentRules implements RecordRules {

    private final TeamQueries team;
    private final Callers callers;
    private final Rosters rosters;

    DepartmentRules(TeamQueries team, Callers callers, Rosters rosters) {
        this.team = team;
        this.callers = callers;
        this.rosters = rosters;
    }

    @Override
    public String kind() {
        return "department";
    }

    @Override
    public void before(Draft draft) {
        if (!draft.isNew() && draft.changes("parent") && draft.get("parent") instanceof UUID parent) {
            if (parent.equals(draft.id()) || team.departmentsAbove(parent).contains(draft.id())) {
                draft.refuse("parent", "team.department.circle");
            }
        }
    }

    /// Whose department lies below whose decides what a head sees.
    @Override
    public void after(Draft draft) {
        callers.forget();
        rosters.forget();
    }

    @Override
    public void beforeDelete(Draft draft) {
        if (team.holdsAnything(draft.id())) {
            draft.refuse(null, "team.department.full");
        }
    }
}
