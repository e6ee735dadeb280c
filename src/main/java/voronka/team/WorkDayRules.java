package voronka.team;

import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// The hours of a holiday or shift can be read.
@Component
class WorkDayRules implements RecordRules {

    private final Rosters rosters;

    WorkDayRules(Rosters rosters) {
        this.rosters = rosters;
    }

    @Override
    public String kind() {
        return "work_day";
    }

    @Override
    public void before(Draft day) {
        CalendarRules.readHours(day, "hours");
    }

    @Override
    public void after(Draft day) {
        rosters.forget();
    }

    @Override
    public void afterDelete(Draft day) {
        rosters.forget();
    }
}
