package voronka.team;

import static voronka.db.tenant.Tables.ABSENCE;
import static voronka.db.tenant.Tables.ADMISSION;
import static voronka.db.tenant.Tables.WORK_CALENDAR;
import static voronka.db.tenant.Tables.WORK_DAY;
import static voronka.records.RecordField.choice;
import static voronka.records.RecordField.of;
import static voronka.records.RecordField.reference;
import static voronka.records.RecordField.text;
import static voronka.records.RecordField.words;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.records.FieldType;
import voronka.records.RecordKind;

/// Working calendars and the days that differ (S160), absences with deputies (S19), admissions to requests (S92).
@Configuration
class CalendarKinds {

    @Bean
    RecordKind workCalendar() {
        return RecordKind.of("work_calendar", "work-calendars", WORK_CALENDAR)
                .rights("settings")
                .openToTheHouse()
                .title("name")
                .icon("clock")
                .order("name")
                .fields(
                        text("name", WORK_CALENDAR.NAME).required().listed(),
                        reference("department", WORK_CALENDAR.DEPARTMENT_ID, "department")
                                .listed()
                                .quick(),
                        reference("employee", WORK_CALENDAR.EMPLOYEE_ID, "employee")
                                .listed()
                                .quick(),
                        text("timeZone", WORK_CALENDAR.TIME_ZONE).listed())
                .fields(
                        text("monday", WORK_CALENDAR.MONDAY).quick().listed().in("week"),
                        text("tuesday", WORK_CALENDAR.TUESDAY).quick().in("week"),
                        text("wednesday", WORK_CALENDAR.WEDNESDAY).quick().in("week"),
                        text("thursday", WORK_CALENDAR.THURSDAY).quick().in("week"),
                        text("friday", WORK_CALENDAR.FRIDAY).quick().in("week"),
                        text("saturday", WORK_CALENDAR.SATURDAY).quick().listed().in("week"),
                        text("sunday", WORK_CALENDAR.SUNDAY).quick().listed().in("week"))
                .build();
    }

    @Bean
    RecordKind workDay() {
        return RecordKind.of("work_day", "work-days", WORK_DAY)
                .rights("settings")
                .openToTheHouse()
                .title("name")
                .icon("calendar-event")
                .order("day")
                .fields(
                        text("name", WORK_DAY.NAME).required().listed(),
                        of("day", FieldType.DATE, WORK_DAY.DAY).required().listed(),
                        text("hours", WORK_DAY.HOURS).listed().quick(),
                        reference("calendar", WORK_DAY.CALENDAR_ID, "work_calendar")
                                .listed()
                                .quick())
                .build();
    }

    /// Who sees a colleague sees when he is away; who plans somebody's activities plans his absences.
    @Bean
    RecordKind absence() {
        return RecordKind.of("absence", "absences", ABSENCE)
                .rights("activity")
                .owner(ABSENCE.EMPLOYEE_ID)
                .alsoVisible(caller -> Rights.may(caller, Action.SEE, "employee", ABSENCE.EMPLOYEE_ID))
                .title("kind")
                .icon("calendar")
                .order("-firstDay")
                .fields(
                        choice("kind", ABSENCE.KIND, "trip", "vacation", "illness")
                                .required()
                                .listed(),
                        reference("owner", ABSENCE.EMPLOYEE_ID, "employee")
                                .listed()
                                .quick(),
                        of("firstDay", FieldType.DATE, ABSENCE.FIRST_DAY).required().listed(),
                        of("lastDay", FieldType.DATE, ABSENCE.LAST_DAY).required().listed(),
                        reference("deputy", ABSENCE.DEPUTY_ID, "employee")
                                .listed()
                                .quick(),
                        of("note", FieldType.LONG_TEXT, ABSENCE.NOTE))
                .build();
    }

    @Bean
    RecordKind admission() {
        return RecordKind.of("admission", "admissions", ADMISSION)
                .rights("settings")
                .openToTheHouse()
                .title("name")
                .icon("school")
                .order("name")
                .fields(
                        text("name", ADMISSION.NAME).listed(),
                        choice("status", ADMISSION.STATUS, "intern", "staff")
                                .listed()
                                .quick(),
                        reference("employee", ADMISSION.EMPLOYEE_ID, "employee")
                                .listed()
                                .quick(),
                        words("may", ADMISSION.MAY, "hot", "warm", "cold").listed().quick(),
                        of("capacity", FieldType.INTEGER, ADMISSION.CAPACITY)
                                .listed()
                                .quick(),
                        words("skills", ADMISSION.SKILLS).listed().quick())
                .build();
    }
}
