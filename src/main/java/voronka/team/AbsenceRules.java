package voronka.team;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.accounts.Callers;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// An absence has an end, does not overlap another of the same person, and its deputy is here in that time (S19).
@Component
class AbsenceRules implements RecordRules {

    private final AbsenceQueries absences;
    private final Rosters rosters;
    private final Callers callers;

    AbsenceRules(AbsenceQueries absences, Rosters rosters, Callers callers) {
        this.absences = absences;
        this.rosters = rosters;
        this.callers = callers;
    }

    @Override
    public String kind() {
        return "absence";
    }

    @Override
    public void before(Draft absence) {
        if (absence.isNew()) {
            absence.setDefault("owner", Caller.current().id());
        }
        if (absence.isEmpty("owner")) {
            absence.refuse("owner", "records.required");
        }
        if (absence.get("firstDay") instanceof LocalDate first && absence.get("lastDay") instanceof LocalDate last) {
            requireRight(absence, first, last);
        }
    }

    private void requireRight(Draft absence, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            absence.refuse("lastDay", "team.absence.backwards");
        }
        var employee = (UUID) java.util.Objects.requireNonNull(absence.get("owner"));
        var self = absence.isNew() ? null : absence.id();
        absences.lock(employee);
        if (absences.isAway(employee, first, last, self)) {
            absence.refuse("firstDay", "team.absence.overlaps");
        }
        if (absence.get("deputy") instanceof UUID deputy) {
            if (deputy.equals(employee)) {
                absence.refuse("deputy", "team.absence.self");
            }
            if (!absences.worksHere(deputy) || absences.isAway(deputy, first, last, null)) {
                absence.refuse("deputy", "team.absence.deputy");
            }
        }
    }

    @Override
    public void after(Draft absence) {
        rosters.forget();
        callers.forget();
    }

    @Override
    public void afterDelete(Draft absence) {
        rosters.forget();
        callers.forget();
    }
}
