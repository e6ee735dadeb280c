package voronka.team;

import static voronka.db.tenant.Tables.ADMISSION;
import static voronka.db.tenant.Tables.WORK_CALENDAR;
import static voronka.db.tenant.Tables.WORK_DAY;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.Locale;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import voronka.accounts.StartingData;
import voronka.records.Operations;
import voronka.tenancy.Settings;

/// What a new company begins with: Monday to Friday from nine to six, the holidays of this year and the next where they
/// are known, and hot requests for staff only (S92).
@Component
@Order(15)
class DefaultCalendar implements StartingData {

    private static final String HOURS = "09:00-18:00";

    private final DSLContext sql;
    private final Operations operations;
    private final Settings settings;
    private final MessageSource messages;
    private final Clock clock;

    DefaultCalendar(DSLContext sql, Operations operations, Settings settings, MessageSource messages, Clock clock) {
        this.sql = sql;
        this.operations = operations;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void fill(Locale language) {
        operations.begin();
        sql.insertInto(WORK_CALENDAR)
                .set(WORK_CALENDAR.NAME, text("team.calendar.company", language))
                .set(WORK_CALENDAR.MONDAY, HOURS)
                .set(WORK_CALENDAR.TUESDAY, HOURS)
                .set(WORK_CALENDAR.WEDNESDAY, HOURS)
                .set(WORK_CALENDAR.THURSDAY, HOURS)
                .set(WORK_CALENDAR.FRIDAY, HOURS)
                .execute();
        if (settings.text("company.currency", "").equals("RUB")) {
            var zone = ZoneId.of(settings.text("company.zone", "Europe/Moscow"));
            var year = Year.now(clock.withZone(zone));
            List.of(year, year.plusYears(1)).forEach(each -> addHolidays(each, language));
        }
        admit("staff", language, "hot", "warm", "cold");
        admit("intern", language, "cold");
    }

    private void addHolidays(Year year, Locale language) {
        RussianHolidays.of(year)
                .forEach((day, name) -> sql.insertInto(WORK_DAY)
                        .set(WORK_DAY.DAY, day)
                        .set(WORK_DAY.NAME, text("team.holiday." + name, language))
                        .execute());
    }

    private void admit(String status, Locale language, String... warmth) {
        sql.insertInto(ADMISSION)
                .set(ADMISSION.NAME, text("employee.choice.status." + status, language))
                .set(ADMISSION.STATUS, status)
                .set(ADMISSION.MAY, warmth)
                .execute();
    }

    private String text(String key, Locale language) {
        return java.util.Objects.requireNonNull(messages.getMessage(key, null, key, language));
    }
}
