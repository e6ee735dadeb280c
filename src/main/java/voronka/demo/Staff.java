package voronka.demo;

import static voronka.db.tenant.Tables.DEPARTMENT;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.EMPLOYEE_ROLE;
import static voronka.db.tenant.Tables.ROLE;
import static org.jooq.impl.DSL.select;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The twelve people of the demo company in their posts (S1-S12), quality control outside of the head's line (S8).
final class Staff {

    record Member(String login, String name, String post, @Nullable String profile, @Nullable String head, String department) {}

    static final String DOMAIN = "@demo.example";
    static final List<Member> MEMBERS = List.of(
            new Member("director", "Орлова Вера Николаевна", "director", null, null, "Дирекция"),
            new Member("admin", "Зимин Глеб Олегович", "administrator", null, "director", "Дирекция"),
            new Member("quality", "Фомина Инна Борисовна", "quality_controller", null, "director", "Дирекция"),
            new Member("head", "Громов Павел Андреевич", "head_of_sales", null, "director", "Отдел продаж"),
            new Member("active", "Калугин Денис Игоревич", "active_seller", "active", "head", "Активные продажи"),
            new Member("active2", "Рябова Юлия Романовна", "active_seller", "active", "head", "Активные продажи"),
            new Member("caller", "Чижов Кирилл Максимович", "caller", "active", "head", "Активные продажи"),
            new Member("passive", "Белозёрова Анна Сергеевна", "passive_seller", "passive", "head", "Входящие продажи"),
            new Member("passive2", "Тимофеев Роман Викторович", "passive_seller", "passive", "head", "Входящие продажи"),
            new Member("account", "Мельникова Дарья Павловна", "account_manager", "active", "head", "Сопровождение"),
            new Member("documents", "Осипова Лариса Евгеньевна", "documents_desk", null, "head", "Отдел продаж"),
            new Member("engineer", "Шубин Алексей Дмитриевич", "sales_engineer", null, "head", "Отдел продаж"));

    private final DSLContext sql;
    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private final Map<String, UUID> departments = new LinkedHashMap<>();

    Staff(DSLContext sql) {
        this.sql = sql;
    }

    void hireAll(String passwordHash, OffsetDateTime since, Dice dice) {
        department("Дирекция", null);
        department("Отдел продаж", "Дирекция");
        List.of("Активные продажи", "Входящие продажи", "Сопровождение").forEach(name -> department(name, "Отдел продаж"));
        MEMBERS.forEach(member -> hire(member, passwordHash, since, dice));
    }

    UUID id(String login) {
        return java.util.Objects.requireNonNull(ids.get(login), login);
    }

    UUID department(String name) {
        return java.util.Objects.requireNonNull(departments.get(name), name);
    }

    private void department(String name, @Nullable String parent) {
        departments.put(
                name,
                sql.insertInto(DEPARTMENT)
                        .set(DEPARTMENT.NAME, name)
                        .set(DEPARTMENT.PARENT_ID, parent == null ? null : departments.get(parent))
                        .returning(DEPARTMENT.ID)
                        .fetchSingle()
                        .getId());
    }

    private void hire(Member member, String passwordHash, OffsetDateTime since, Dice dice) {
        var id = dice.id(since);
        sql.insertInto(EMPLOYEE)
                .set(EMPLOYEE.ID, id)
                .set(EMPLOYEE.NAME, member.name())
                .set(EMPLOYEE.EMAIL, member.login() + DOMAIN)
                .set(EMPLOYEE.POST, member.post())
                .set(EMPLOYEE.WORK_PROFILE, member.profile())
                .set(EMPLOYEE.HEAD_ID, member.head() == null ? null : ids.get(member.head()))
                .set(EMPLOYEE.DEPARTMENT_ID, departments.get(member.department()))
                .set(EMPLOYEE.PASSWORD_HASH, passwordHash)
                .set(EMPLOYEE.CREATED_AT, since)
                .set(EMPLOYEE.PHONES, Customers.phone(dice))
                .execute();
        sql.insertInto(EMPLOYEE_ROLE)
                .columns(EMPLOYEE_ROLE.EMPLOYEE_ID, EMPLOYEE_ROLE.ROLE_ID)
                .select(select(org.jooq.impl.DSL.val(id), ROLE.ID).from(ROLE).where(ROLE.CODE.eq(member.post())))
                .execute();
        ids.put(member.login(), id);
    }

}
