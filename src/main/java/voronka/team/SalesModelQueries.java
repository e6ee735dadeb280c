package voronka.team;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.COMPANY_PERSON;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.DEAL_LINE;
import static voronka.db.tenant.Tables.DEPARTMENT;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.db.tenant.Tables.PRODUCT;
import static voronka.db.tenant.Tables.SALES_MODEL;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;

/// Reads which model holds where, and what a paid deal was.
@Component
class SalesModelQueries {

    /// A deal with what decides on its model.
    record Sale(
            UUID deal,
            String title,
            @Nullable UUID owner,
            @Nullable UUID department,
            @Nullable UUID company,
            @Nullable UUID person,
            @Nullable UUID customerOwner,
            String customer,
            String place,
            Set<String> categories,
            boolean first) {}

    private final DSLContext sql;

    SalesModelQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<SalesModel> all() {
        return sql.selectFrom(SALES_MODEL)
                .where(SALES_MODEL.DELETED_AT.isNull())
                .orderBy(SALES_MODEL.NAME, SALES_MODEL.ID)
                .fetch(row -> new SalesModel(
                        row.getId(),
                        row.getDepartmentId(),
                        row.getCategory(),
                        row.getPlace(),
                        SalesModel.Type.of(row.getType()).orElseThrow(),
                        row.getKeeperRule(),
                        row.getKeeperId()));
    }

    /// The nearest department's goes first, and in it what speaks of the category or the place.
    Optional<SalesModel> of(@Nullable UUID department, Set<String> categories, String place) {
        var models = all();
        for (var each : chain(department)) {
            var here = models.stream().filter(model -> java.util.Objects.equals(model.department(), each)).toList();
            var found = here.stream()
                    .filter(model -> fits(model, categories, place))
                    .findFirst()
                    .or(() -> here.stream()
                            .filter(model -> model.category() == null && model.place() == null)
                            .findFirst());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean fits(SalesModel model, Set<String> categories, String place) {
        return model.category() != null && categories.contains(model.category())
                || model.place() != null
                        && place.toLowerCase(Locale.ROOT).contains(model.place().toLowerCase(Locale.ROOT));
    }

    /// The department, those above it, and null for the company.
    private List<@Nullable UUID> chain(@Nullable UUID department) {
        var parents = new HashMap<UUID, @Nullable UUID>();
        sql.select(DEPARTMENT.ID, DEPARTMENT.PARENT_ID).from(DEPARTMENT).forEach(row -> parents.put(row.value1(), row.value2()));
        var chain = new ArrayList<@Nullable UUID>();
        for (@Nullable UUID next = department; next != null && !chain.contains(next); next = parents.get(next)) {
            chain.add(next);
        }
        chain.add(null);
        return chain;
    }

    Optional<Sale> sale(UUID deal) {
        return Rights.unguarded("a rule looks at the deal that is paid, whoever wrote the payment", () -> read(deal));
    }

    private Optional<Sale> read(UUID deal) {
        var customer = coalesce(COMPANY.OWNER_ID, PERSON.OWNER_ID);
        return sql.select(
                        DEAL.ID,
                        DEAL.TITLE,
                        DEAL.OWNER_ID,
                        EMPLOYEE.DEPARTMENT_ID,
                        DEAL.COMPANY_ID,
                        DEAL.PERSON_ID,
                        customer,
                        coalesce(COMPANY.NAME, PERSON.NAME, inline("")),
                        concat(
                                coalesce(COMPANY.ACTUAL_ADDRESS, inline("")),
                                inline(" "),
                                coalesce(COMPANY.LEGAL_ADDRESS, PERSON.ADDRESS, inline(""))))
                .from(DEAL)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(DEAL.OWNER_ID))
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(DEAL.COMPANY_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(DEAL.PERSON_ID))
                .where(DEAL.ID.eq(deal))
                .fetchOptional(row -> new Sale(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        categories(deal),
                        isFirst(deal, row.value5(), row.value6())));
    }

    private Set<String> categories(UUID deal) {
        return sql.selectDistinct(PRODUCT.CATEGORY)
                .from(DEAL_LINE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(DEAL_LINE.PRODUCT_ID))
                .where(DEAL_LINE.DEAL_ID.eq(deal), PRODUCT.CATEGORY.isNotNull())
                .fetchSet(PRODUCT.CATEGORY);
    }

    private boolean isFirst(UUID deal, @Nullable UUID company, @Nullable UUID person) {
        var same = company != null ? DEAL.COMPANY_ID.eq(company) : DEAL.PERSON_ID.eq(person);
        return !sql.fetchExists(DEAL, same, DEAL.ID.ne(deal), DEAL.PAID_AT.isNotNull(), DEAL.DELETED_AT.isNull());
    }

    /// Who decides at the customer, by name.
    Optional<String> decisionMaker(UUID company) {
        return Rights.unguarded("it goes into the notes for the next keeper of the customer", () -> sql.select(PERSON.NAME)
                .from(COMPANY_PERSON)
                .join(PERSON)
                .on(PERSON.ID.eq(COMPANY_PERSON.PERSON_ID))
                .where(COMPANY_PERSON.COMPANY_ID.eq(company), PERSON.DELETED_AT.isNull())
                .orderBy(field(COMPANY_PERSON.DECISION_ROLE.eq("decision_maker")).desc().nullsLast(), PERSON.NAME)
                .limit(1)
                .fetchOptional(PERSON.NAME));
    }

    /// How many customers each has.
    Map<UUID, Integer> loads(Collection<UUID> employees) {
        return Rights.unguarded("a rule chooses the least loaded", () -> sql.select(COMPANY.OWNER_ID, count())
                .from(COMPANY)
                .where(COMPANY.OWNER_ID.in(employees), COMPANY.DELETED_AT.isNull())
                .groupBy(COMPANY.OWNER_ID)
                .fetchMap(COMPANY.OWNER_ID, count()));
    }

    /// The people of a department and of those below it; everybody's without one.
    Set<UUID> peopleOf(@Nullable UUID department, Collection<String> posts) {
        var people = sql.select(EMPLOYEE.ID)
                .from(EMPLOYEE)
                .where(EMPLOYEE.POST.in(posts), EMPLOYEE.STATUS.ne("left"), EMPLOYEE.DELETED_AT.isNull());
        return department == null
                ? people.fetchSet(EMPLOYEE.ID)
                : people.and(EMPLOYEE.DEPARTMENT_ID.in(below(department))).fetchSet(EMPLOYEE.ID);
    }

    private Set<UUID> below(UUID department) {
        var found = new java.util.LinkedHashSet<>(Set.of(department));
        var all = sql.select(DEPARTMENT.ID, DEPARTMENT.PARENT_ID).from(DEPARTMENT).fetch();
        for (var grew = true; grew; ) {
            grew = all.stream().filter(row -> found.contains(row.value2())).map(row -> found.add(row.value1())).reduce(false, (a, b) -> a || b);
        }
        return found;
    }
}
