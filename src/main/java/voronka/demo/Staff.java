package voronka.demo;

import static voronka.accounts.Post.ACCOUNT_MANAGER;
import static voronka.accounts.Post.ACTIVE_SELLER;
import static voronka.accounts.Post.CALLER;
import static voronka.accounts.Post.DIRECTOR;
import static voronka.accounts.Post.DOCUMENTS_DESK;
import static voronka.accounts.Post.HEAD_OF_SALES;
import static voronka.accounts.Post.PASSIVE_SELLER;
import static voronka.accounts.Post.QUALITY_CONTROLLER;
import static voronka.accounts.Post.SALES_ENGINEER;
import static voronka.db.tenant.Tables.EMPLOYEE;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import voronka.accounts.Employees;
import voronka.accounts.NewEmployee;
import voronka.accounts.Post;

/// The twelve people of the demo company in their posts (S1-S12), quality control outside of the head's line (S8).
final class Staff {

    record Member(String login, String name, Post post, @Nullable String head, String department) {

        String email() {
            return login + DOMAIN;
        }
    }

    static final String DOMAIN = "@demo.example";
    static final String PASSWORD = "voronka";
    private static final String BOARD = "Дирекция";
    private static final String SALES = "Отдел продаж";
    private static final String ACTIVE = "Активные продажи";
    private static final String PASSIVE = "Входящие продажи";
    private static final String SUPPORT = "Сопровождение";

    static final Member ADMIN = new Member("admin", "Зимин Глеб Олегович", Post.ADMINISTRATOR, null, BOARD);
    static final List<Member> MEMBERS = List.of(
            new Member("director", "Орлова Вера Николаевна", DIRECTOR, null, BOARD),
            new Member("head", "Громов Павел Андреевич", HEAD_OF_SALES, "director", SALES),
            new Member("active", "Калугин Денис Игоревич", ACTIVE_SELLER, "head", ACTIVE),
            new Member("active2", "Рябова Юлия Романовна", ACTIVE_SELLER, "head", ACTIVE),
            new Member("passive", "Белозёрова Анна Сергеевна", PASSIVE_SELLER, "head", PASSIVE),
            new Member("passive2", "Тимофеев Роман Викторович", PASSIVE_SELLER, "head", PASSIVE),
            new Member("caller", "Чижов Кирилл Максимович", CALLER, "head", ACTIVE),
            new Member("account", "Мельникова Дарья Павловна", ACCOUNT_MANAGER, "head", SUPPORT),
            new Member("quality", "Фомина Инна Борисовна", QUALITY_CONTROLLER, "director", BOARD),
            new Member("documents", "Осипова Лариса Евгеньевна", DOCUMENTS_DESK, "head", SALES),
            new Member("engineer", "Шубин Алексей Дмитриевич", SALES_ENGINEER, "head", SALES));

    private final DSLContext sql;
    private final Employees employees;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, UUID> departments = new HashMap<>();

    Staff(DSLContext sql, Employees employees) {
        this.sql = sql;
        this.employees = employees;
    }

    /// All have the password of the administrator, who is there already.
    void hireAll(UUID admin, OffsetDateTime since, Dice dice) {
        department(BOARD, null);
        department(SALES, BOARD);
        List.of(ACTIVE, PASSIVE, SUPPORT).forEach(name -> department(name, SALES));
        ids.put(ADMIN.login(), admin);
        MEMBERS.forEach(this::hire);
        var hash = sql.select(EMPLOYEE.PASSWORD_HASH)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(admin))
                .fetchSingle()
                .value1();
        sql.update(EMPLOYEE)
                .set(EMPLOYEE.PASSWORD_HASH, hash)
                .set(EMPLOYEE.CREATED_AT, since)
                .execute();
        ids.values().forEach(id -> sql.update(EMPLOYEE)
                .set(EMPLOYEE.PHONES, Customers.phone(dice))
                .where(EMPLOYEE.ID.eq(id))
                .execute());
        sql.update(EMPLOYEE)
                .set(EMPLOYEE.DEPARTMENT_ID, department(BOARD))
                .where(EMPLOYEE.ID.eq(admin))
                .execute();
    }

    UUID id(String login) {
        return Objects.requireNonNull(ids.get(login), login);
    }

    UUID salesDepartment() {
        return department(SALES);
    }

    private UUID department(String name) {
        return Objects.requireNonNull(departments.get(name), name);
    }

    private void department(String name, @Nullable String parent) {
        departments.put(name, employees.openDepartment(name, parent == null ? null : department(parent)));
    }

    private void hire(Member member) {
        var head = member.head() == null ? null : id(member.head());
        ids.put(
                member.login(),
                employees.hire(NewEmployee.of(member.name(), member.email(), member.post())
                        .under(department(member.department()), head)));
    }
}
