package voronka.team;

import static java.util.stream.Collectors.groupingBy;
import static voronka.db.tenant.Tables.ABSENCE;
import static voronka.db.tenant.Tables.ADMISSION;
import static voronka.db.tenant.Tables.DEPARTMENT;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.WORK_CALENDAR;
import static voronka.db.tenant.Tables.WORK_DAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;
import voronka.db.tenant.tables.records.AdmissionRecord;
import voronka.db.tenant.tables.records.EmployeeRecord;
import voronka.db.tenant.tables.records.WorkCalendarRecord;
import voronka.db.tenant.tables.records.WorkDayRecord;
import voronka.tenancy.Settings;

/// Reads the roster of the company.
@Component
class RosterQueries {

    private static final List<Span> NINE_TO_SIX = List.of(new Span(9 * 60, 18 * 60));
    private static final Set<String> ALL = Set.of("hot", "warm", "cold");

    private final DSLContext sql;
    private final Settings settings;

    RosterQueries(DSLContext sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    Roster read() {
        var zone = ZoneId.of(settings.text("company.zone", "Europe/Moscow"));
        var days = sql.selectFrom(WORK_DAY).where(WORK_DAY.DELETED_AT.isNull()).fetch();
        var calendars = sql.selectFrom(WORK_CALENDAR)
                .where(WORK_CALENDAR.DELETED_AT.isNull())
                .fetch();
        var parents = parents();
        var company = calendars.stream()
                .filter(row -> row.getEmployeeId() == null && row.getDepartmentId() == null)
                .findFirst()
                .map(row -> time(row, zone, days))
                .orElseGet(() -> new WorkingTime(zone, fiveDays(), differing(days, null)));
        var departments = new HashMap<UUID, WorkingTime>();
        parents.keySet().forEach(id -> departments.put(id, ofDepartment(id, parents, calendars, company, zone, days)));
        var members = members(calendars, departments, company, days);
        return new Roster(company, departments, above(parents), members, absences());
    }

    private Map<UUID, Roster.Member> members(
            List<WorkCalendarRecord> calendars,
            Map<UUID, WorkingTime> departments,
            WorkingTime company,
            List<WorkDayRecord> days) {
        var admissions =
                sql.selectFrom(ADMISSION).where(ADMISSION.DELETED_AT.isNull()).fetch();
        var members = new LinkedHashMap<UUID, Roster.Member>();
        sql.selectFrom(EMPLOYEE)
                .where(EMPLOYEE.DELETED_AT.isNull(), EMPLOYEE.STATUS.ne("left"))
                .orderBy(EMPLOYEE.ID)
                .forEach(row -> {
                    var own = calendars.stream()
                            .filter(calendar -> row.getId().equals(calendar.getEmployeeId()))
                            .findFirst()
                            .map(calendar -> time(calendar, ZoneId.of(row.getTimeZone()), days))
                            .orElseGet(() -> departments.getOrDefault(row.getDepartmentId(), company));
                    members.put(row.getId(), member(row, own, admissions));
                });
        return members;
    }

    private static Roster.Member member(EmployeeRecord row, WorkingTime time, List<AdmissionRecord> admissions) {
        var own = admissions.stream()
                .filter(admission -> row.getId().equals(admission.getEmployeeId()))
                .findFirst();
        var rule = own.or(() -> admissions.stream()
                .filter(admission -> row.getStatus().equals(admission.getStatus()))
                .findFirst());
        return new Roster.Member(
                row.getId(),
                row.getName(),
                row.getPost(),
                row.getHeadId(),
                row.getDepartmentId(),
                time,
                rule.map(admission -> Set.of(admission.getMay())).orElseGet(() -> usual(row.getStatus())),
                rule.map(AdmissionRecord::getCapacity).orElse(null),
                own.map(admission -> List.of(admission.getSkills())).orElse(List.of()));
    }

    /// Hot requests are for staff (S92).
    private static Set<String> usual(String status) {
        return status.equals("intern") ? Set.of("cold") : ALL;
    }

    private static WorkingTime ofDepartment(
            UUID id,
            Map<UUID, @Nullable UUID> parents,
            List<WorkCalendarRecord> calendars,
            WorkingTime company,
            ZoneId zone,
            List<WorkDayRecord> days) {
        for (var above : chain(id, parents)) {
            for (var calendar : calendars) {
                if (above.equals(calendar.getDepartmentId())) {
                    return time(calendar, zone, days);
                }
            }
        }
        return company;
    }

    private Map<UUID, @Nullable UUID> parents() {
        var parents = new HashMap<UUID, @Nullable UUID>();
        sql.select(DEPARTMENT.ID, DEPARTMENT.PARENT_ID)
                .from(DEPARTMENT)
                .where(DEPARTMENT.DELETED_AT.isNull())
                .forEach(row -> parents.put(row.value1(), row.value2()));
        return parents;
    }

    private static Map<UUID, Set<UUID>> above(Map<UUID, @Nullable UUID> parents) {
        var above = new HashMap<UUID, Set<UUID>>();
        parents.keySet().forEach(id -> above.put(id, Set.copyOf(chain(id, parents))));
        return above;
    }

    private static List<UUID> chain(UUID id, Map<UUID, @Nullable UUID> parents) {
        var chain = new java.util.ArrayList<UUID>();
        var seen = new HashSet<UUID>();
        for (@Nullable UUID next = id; next != null && seen.add(next); next = parents.get(next)) {
            chain.add(next);
        }
        return chain;
    }

    /// Those that are over long ago concern nobody any more.
    private Map<UUID, List<Roster.Away>> absences() {
        var read = sql
                .select(ABSENCE.EMPLOYEE_ID, ABSENCE.FIRST_DAY, ABSENCE.LAST_DAY, ABSENCE.DEPUTY_ID)
                .from(ABSENCE)
                .where(
                        ABSENCE.DELETED_AT.isNull(),
                        ABSENCE.LAST_DAY.ge(LocalDate.now().minusDays(7)));
        return Rights.unguarded(
                        "who is away and who stands in for him everybody may know",
                        () -> read.fetch(Records.mapping(Roster.Away::new)))
                .stream()
                .collect(groupingBy(Roster.Away::employee));
    }

    private static WorkingTime time(WorkCalendarRecord row, ZoneId otherwise, Collection<WorkDayRecord> days) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        week.put(DayOfWeek.MONDAY, Span.read(row.getMonday()));
        week.put(DayOfWeek.TUESDAY, Span.read(row.getTuesday()));
        week.put(DayOfWeek.WEDNESDAY, Span.read(row.getWednesday()));
        week.put(DayOfWeek.THURSDAY, Span.read(row.getThursday()));
        week.put(DayOfWeek.FRIDAY, Span.read(row.getFriday()));
        week.put(DayOfWeek.SATURDAY, Span.read(row.getSaturday()));
        week.put(DayOfWeek.SUNDAY, Span.read(row.getSunday()));
        var zone = row.getTimeZone() == null || row.getTimeZone().isBlank() ? otherwise : ZoneId.of(row.getTimeZone());
        return new WorkingTime(zone, week, differing(days, row.getId()));
    }

    private static Map<DayOfWeek, List<Span>> fiveDays() {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, day.getValue() < 6 ? NINE_TO_SIX : List.of());
        }
        return week;
    }

    /// A day of the calendar's own goes before one for all.
    private static Map<LocalDate, List<Span>> differing(Collection<WorkDayRecord> days, @Nullable UUID calendar) {
        var differing = new HashMap<LocalDate, List<Span>>();
        days.stream()
                .filter(day -> day.getCalendarId() == null)
                .forEach(day -> differing.put(day.getDay(), Span.read(day.getHours())));
        days.stream()
                .filter(day -> calendar != null && calendar.equals(day.getCalendarId()))
                .forEach(day -> differing.put(day.getDay(), Span.read(day.getHours())));
        return differing;
    }
}
