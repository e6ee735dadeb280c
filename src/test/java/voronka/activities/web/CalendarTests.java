package voronka.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.Caller;
import voronka.activities.Activities;
import voronka.activities.web.CalendarView.Item;
import voronka.activities.web.CalendarView.Mode;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class CalendarTests {

    private static final LocalDate DAY = LocalDate.of(2030, 5, 5);

    @Autowired
    Calendars calendars;

    @Autowired
    Activities activities;

    @Autowired
    People people;

    @Test
    void anActivityStandsAtTheHourOfTheOneWhoLooks() {
        var meeting = activities.plan(Map.of("kind", "meeting", "plannedAt", "2030-05-05T20:30:00Z", "durationMinutes", 60));
        var me = Caller.current();
        var moscow = calendars.of(Mode.DAY, DAY, null).columns().getFirst().items();
        assertThat(moscow).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(meeting);
            assertThat(item.time()).isEqualTo("23:30");
            assertThat(item.from()).isEqualTo(94);
            assertThat(item.to()).isEqualTo(96);
        });
        var tokyo = new Caller(
                me.id(), me.name(), me.email(), me.post(), me.workProfile(), me.language(), ZoneId.of("Asia/Tokyo"),
                me.department(), me.colleagues(), me.rights());
        assertThat(people.as(tokyo, () -> calendars.of(Mode.DAY, DAY, null).columns().getFirst().items()))
                .isEmpty();
        assertThat(people.as(
                        tokyo,
                        () -> calendars.of(Mode.DAY, DAY.plusDays(1), null).columns().getFirst().items()))
                .extracting(Item::time)
                .containsExactly("05:30");
    }

    @Test
    void theCalendarOfAnotherIsEmptyWithoutTheRight() {
        var seller = people.hire("active_seller");
        var other = people.hire("active_seller");
        people.as(other, () -> activities.plan(Map.of("kind", "meeting", "plannedAt", "2030-05-05T10:00")));
        var foreign = people.as(seller, () -> calendars.of(Mode.DAY, DAY, other.id()));
        assertThat(foreign.columns().getFirst().items()).isEmpty();
        assertThat(foreign.owners()).isEmpty();
        assertThat(calendars.of(Mode.DAY, DAY, other.id()).columns().getFirst().items()).hasSize(1);
    }

    @Test
    void whatOverlapsStandsSideBySide() {
        plan("10:00", 60);
        plan("10:30", 60);
        plan("12:00", 30);
        var items = calendars.of(Mode.WEEK, DAY, null).columns().getLast().items();
        assertThat(items).extracting(Item::lane).containsExactly(0, 1, 0);
        assertThat(items).extracting(Item::lanes).containsExactly(2, 2, 1);
    }

    @Test
    void aMonthHasWholeWeeks() {
        plan("10:00", 60);
        var cells = calendars.of(Mode.MONTH, DAY, null).cells();
        assertThat(cells.size() % 7).isZero();
        assertThat(cells).filteredOn(cell -> !cell.items().isEmpty()).extracting(CalendarView.Cell::date)
                .isEqualTo(List.of(DAY.toString()));
    }

    private void plan(String time, int minutes) {
        activities.plan(Map.of("kind", "meeting", "plannedAt", DAY + "T" + time, "durationMinutes", minutes));
    }
}
