package voronka.demo;

import static voronka.db.tenant.Tables.REFUSAL_REASON;
import static voronka.db.tenant.Tables.TAX;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import voronka.accounts.Acting;
import voronka.accounts.Callers;
import voronka.accounts.DemoPeople;
import voronka.accounts.Employees;
import voronka.accounts.Installation;
import voronka.accounts.NewCompany;
import voronka.accounts.NewEmployee;
import voronka.accounts.Post;
import voronka.accounts.Way;
import voronka.records.Operations;
import voronka.requests.Concreteness;
import voronka.tenancy.Settings;

/// Makes the demo company, says who works there, and takes it away again.
@Service
@Transactional
public class DemoCompany implements DemoPeople {

    private static final String PRESENT = "demo.present";
    private static final int MONTHS = 18;
    private static final int DEALS = 1_500;

    private final DSLContext sql;
    private final Settings settings;
    private final Installation installation;
    private final Employees employees;
    private final Callers callers;
    private final Operations operations;
    private final DemoPaths paths;
    private final DemoRemoval removal;
    private final Concreteness concreteness;
    private final JsonMapper json;
    private final Clock clock;

    DemoCompany(
            DSLContext sql,
            Settings settings,
            Installation installation,
            Employees employees,
            Callers callers,
            Operations operations,
            DemoPaths paths,
            DemoRemoval removal,
            Concreteness concreteness,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.installation = installation;
        this.employees = employees;
        this.callers = callers;
        this.operations = operations;
        this.paths = paths;
        this.removal = removal;
        this.concreteness = concreteness;
        this.json = json;
        this.clock = clock;
    }

    public boolean isPresent() {
        return settings.find(PRESENT, Boolean.class).orElse(false);
    }

    @Override
    public List<DemoPerson> people() {
        if (!isPresent()) {
            return List.of();
        }
        var people = new ArrayList<DemoPerson>();
        Staff.MEMBERS.forEach(member -> people.add(new DemoPerson(member.email(), member.name(), member.post())));
        people.add(new DemoPerson(Staff.ADMIN.email(), Staff.ADMIN.name(), Staff.ADMIN.post()));
        return people;
    }

    /// Sets up a company that has nothing yet and fills it with a year and a half of work.
    public void fill() {
        var admin = installation.setUp(
                new NewCompany("ТД «Северный ветер»", Currency.getInstance("RUB"), Dice.MOSCOW, Locale.of("ru")),
                NewEmployee.of(Staff.ADMIN.name(), Staff.ADMIN.email(), Post.ADMINISTRATOR).withPassword(Staff.PASSWORD));
        Acting.as(callers.find(admin).orElseThrow(), Way.DEMO, () -> {
            operations.beginAnew();
            live(admin);
            return admin;
        });
        settings.set(PRESENT, true);
    }

    /// Takes away all that the demo brought and what was built upon it; pipelines and settings stay, and so does the caller.
    public void remove() {
        removal.remove();
        settings.set(PRESENT, false);
        callers.forget();
    }

    private void live(UUID admin) {
        var dice = new Dice();
        var now = OffsetDateTime.now(clock);
        var since = now.minusMonths(MONTHS);
        var staff = new Staff(sql, employees);
        staff.hireAll(admin, since, dice);

        var goods = new Goods(dice, since, sql.select(TAX.ID).from(TAX).where(TAX.CODE.eq("vat")).fetchOne(TAX.ID));
        var refusals = sql.select(REFUSAL_REASON.ID).from(REFUSAL_REASON).orderBy(REFUSAL_REASON.POSITION).fetch(REFUSAL_REASON.ID);
        var customers = new Customers(dice);
        var sales = new Sales(dice, now, goods, refusals);
        var work = new Work(dice, now);
        var intake = new Intake(dice, now, work, refusals, concreteness, Forms.write(sql, since));

        new Days(dice, now, since, staff, paths, customers, sales, intake).liveThrough(DEALS);
        sales.all().forEach(work::about);
        var papers = new Papers(dice, now, requisites());
        papers.forAll(sales.all());
        var letters = new Correspondence(dice, now);
        letters.about(sales.all());

        customers.write(sql);
        goods.write(sql);
        sales.write(sql);
        intake.write(sql);
        work.write(sql);
        letters.write(sql);
        papers.write(sql);
        Shifts.write(sql, staff, now.atZoneSameInstant(Dice.MOSCOW).toLocalDate());
        new Together(dice, now, staff).write(sql, sales.all());
        Plans.write(sql, staff, now.atZoneSameInstant(Dice.MOSCOW).toLocalDate());
    }

    private JSONB requisites() {
        var company = Map.of(
                "name", "ООО «ТД «Северный ветер»",
                "inn", "7830002293",
                "kpp", "783001001",
                "address", "г. Санкт-Петербург, наб. Речная, д. 12",
                "bankName", "АО «Приволжский торговый банк»",
                "bik", "044030653",
                "account", "40702810955230165464",
                "correspondentAccount", "30101810500000000653",
                "director", "Орлова В. Н.",
                "accountant", "Осипова Л. Е.");
        settings.set("company.requisites", company);
        return JSONB.jsonb(json.writeValueAsString(company));
    }
}
