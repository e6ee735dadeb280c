package voronka.support;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Callers;
import voronka.accounts.Employees;
import voronka.accounts.Installation;
import voronka.accounts.NewCompany;
import voronka.accounts.NewEmployee;
import voronka.accounts.Post;
import voronka.accounts.Way;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenant;
import voronka.tenancy.Tenants;

/// Companies and people for tests: `people.hire("passive_seller")` takes somebody on, `people.as(seller, () -> …)` does
/// what
/// he would do.
@TestComponent
public class People {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final AtomicInteger number = new AtomicInteger();

    @Autowired
    Tenants tenants;

    @Autowired
    Installation installation;

    @Autowired
    Employees employees;

    @Autowired
    Callers callers;

    /// A company that is set up in Russian, in roubles, with an administrator and a director; committed, made once.
    public Tenant company(String slug) {
        var tenant = tenants.find(slug).orElseGet(() -> tenants.open(slug, slug));
        CurrentTenant.run(tenant, () -> {
            if (!installation.isSetUp()) {
                setUp(slug);
            }
        });
        return tenant;
    }

    private void setUp(String slug) {
        var russian = Locale.of("ru");
        installation.setUp(
                new NewCompany("ООО «" + slug + "»", Currency.getInstance("RUB"), MOSCOW, russian),
                NewEmployee.of("Анна Администратор", "admin@" + slug + ".example", Post.ADMINISTRATOR));
        employees.hire(NewEmployee.of("Дмитрий Директор", "director@" + slug + ".example", Post.DIRECTOR));
    }

    /// The director of the company that the test works in.
    public Caller director() {
        var tenant = CurrentTenant.get().slug();
        return caller(employees.find("director@" + tenant + ".example").orElseThrow());
    }

    public Caller hire(String post) {
        return hire(post, null);
    }

    public Caller hire(String post, @Nullable UUID department) {
        var n = number.incrementAndGet();
        var email = post.replace('_', '.') + n + "@" + CurrentTenant.get().slug() + ".example";
        return caller(employees.hire(
                NewEmployee.of("Сотрудник " + n, email, Post.of(post)).under(department, null)));
    }

    public UUID department(String name, @Nullable UUID parent) {
        return employees.openDepartment(name, parent);
    }

    public Caller caller(UUID employee) {
        return callers.find(employee).orElseThrow();
    }

    public <T> T as(Caller caller, Supplier<T> work) {
        return Acting.as(caller, Way.SCREEN, work);
    }

    public void as(Caller caller, Runnable work) {
        Acting.as(caller, Way.SCREEN, () -> {
            work.run();
            return true;
        });
    }
}
