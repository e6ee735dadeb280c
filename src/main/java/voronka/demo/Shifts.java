package voronka.demo;

import static voronka.db.tenant.Tables.ABSENCE;
import static voronka.db.tenant.Tables.ADMISSION;
import static voronka.db.tenant.Tables.WORK_CALENDAR;

import java.time.LocalDate;
import org.jooq.DSLContext;

/// Who of the demo company works when, is away next, and may take what.
final class Shifts {

    private static final String EARLY = "08:00-17:00";

    private Shifts() {}

    static void write(DSLContext sql, Staff staff, LocalDate today) {
        sql.insertInto(WORK_CALENDAR)
                .set(WORK_CALENDAR.NAME, "Белозёрова: с восьми")
                .set(WORK_CALENDAR.EMPLOYEE_ID, staff.id("passive"))
                .set(WORK_CALENDAR.MONDAY, EARLY)
                .set(WORK_CALENDAR.TUESDAY, EARLY)
                .set(WORK_CALENDAR.WEDNESDAY, EARLY)
                .set(WORK_CALENDAR.THURSDAY, EARLY)
                .set(WORK_CALENDAR.FRIDAY, EARLY)
                .execute();
        sql.insertInto(ABSENCE)
                .set(ABSENCE.KIND, "vacation")
                .set(ABSENCE.EMPLOYEE_ID, staff.id("passive2"))
                .set(ABSENCE.FIRST_DAY, today.plusDays(7))
                .set(ABSENCE.LAST_DAY, today.plusDays(20))
                .set(ABSENCE.DEPUTY_ID, staff.id("passive"))
                .execute();
        sql.insertInto(ADMISSION)
                .set(ADMISSION.NAME, "Тимофеев Роман Викторович")
                .set(ADMISSION.EMPLOYEE_ID, staff.id("passive2"))
                .set(ADMISSION.MAY, new String[] {"hot", "warm", "cold"})
                .set(ADMISSION.CAPACITY, 15)
                .set(ADMISSION.SKILLS, new String[] {"Казань", "en"})
                .execute();
    }
}
