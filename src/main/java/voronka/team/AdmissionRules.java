package voronka.team;

import static voronka.web.Texts.t;

import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// An admission is of a person or of a status, and called by whom it is for.
@Component
class AdmissionRules implements RecordRules {

    private final Rosters rosters;

    AdmissionRules(Rosters rosters) {
        this.rosters = rosters;
    }

    @Override
    public String kind() {
        return "admission";
    }

    @Override
    public void before(Draft admission) {
        if (admission.isEmpty("employee") == admission.isEmpty("status")) {
            admission.refuse("employee", "team.admission.whose");
        }
        if (admission.get("capacity") instanceof Integer capacity && capacity < 1) {
            admission.refuse("capacity", "team.admission.capacity");
        }
        if (admission.isEmpty("name") || admission.changes("employee") || admission.changes("status")) {
            admission.set("name", name(admission));
        }
    }

    private String name(Draft admission) {
        return admission.get("employee") instanceof UUID employee
                ? rosters.now().find(employee).map(Roster.Member::name).orElse("?")
                : t("employee.choice.status." + admission.get("status"));
    }

    @Override
    public void after(Draft admission) {
        rosters.forget();
    }

    @Override
    public void afterDelete(Draft admission) {
        rosters.forget();
    }
}
