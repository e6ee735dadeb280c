package voronka.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.CHANGE;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.DEAL_TOTAL;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.INVOICE;
import static voronka.db.tenant.Tables.PAYMENT;
import static voronka.db.tenant.Tables.PIPELINE;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.REQUEST_FORM;
import static voronka.db.tenant.Tables.SEARCH_ENTRY;
import static voronka.db.tenant.Tables.STAGE_MOVE;
import static org.jooq.impl.DSL.sum;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import voronka.accounts.Acting;
import voronka.accounts.Callers;
import voronka.accounts.Employees;
import voronka.accounts.Way;
import voronka.records.Operations;
import voronka.support.ApplicationTest;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenants;

@ApplicationTest
class DemoCompanyTests {

    @Autowired
    Operations operations;

    @Autowired
    Tenants tenants;

    @Autowired
    DemoCompany demo;

    @Autowired
    Employees employees;

    @Autowired
    Callers callers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    @Test
    void fillsEveryScreenAndGoesWithoutATrace() {
        CurrentTenant.run(tenants.open("demotest", "Demo"), () -> transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            demo.fill();
            isFullAndTrue();
            var admin = callers.find(employees.find("admin@demo.example").orElseThrow()).orElseThrow();
            Acting.as(admin, Way.SCREEN, () -> {
                addWhatPeopleMadeThemselves();
                demo.remove();
                return true;
            });
            isGone();
        }));
    }

    private void isFullAndTrue() {
        assertThat(sql.fetchCount(EMPLOYEE)).isEqualTo(12);
        assertThat(sql.fetchCount(DEAL)).isEqualTo(1_500);
        assertThat(sql.fetchCount(REQUEST)).isBetween(550, 650);
        assertThat(sql.fetchCount(ACTIVITY)).isGreaterThan(4_000);
        assertThat(sql.fetchCount(INVOICE)).isGreaterThan(400);
        assertThat(sql.select(sum(DEAL_TOTAL.DEALS)).from(DEAL_TOTAL).fetchSingle().value1().intValue()).isEqualTo(1_500);
        var won = sql.select(sum(DEAL.AMOUNT)).from(DEAL).where(DEAL.STATE.eq("won")).fetchSingle().value1();
        var paidForWon = sql.select(sum(PAYMENT.AMOUNT))
                .from(PAYMENT)
                .join(DEAL)
                .on(DEAL.ID.eq(PAYMENT.DEAL_ID))
                .where(DEAL.STATE.eq("won"))
                .fetchSingle()
                .value1();
        assertThat(paidForWon).as("what was won was paid").isEqualByComparingTo(won);
        assertThat(sql.fetchCount(DEAL, DEAL.STATE.eq("open"))).isBetween(60, 400);
        assertThat(sql.fetchCount(STAGE_MOVE)).isGreaterThan(5_000);
        assertThat(demo.people()).hasSize(12);
        var form = sql.select(REQUEST_FORM.ID).from(REQUEST_FORM).where(REQUEST_FORM.ACTIVE).fetchSingle().value1();
        assertThat(sql.fetchCount(REQUEST, REQUEST.FORM_ID.eq(form))).isGreaterThan(50);
        assertThat(sql.fetchCount(REQUEST, REQUEST.CHANNEL.eq("form").and(REQUEST.FORM_ID.isNull()))).isZero();
    }

    /// A form and a request that point to somebody of the demo.
    private void addWhatPeopleMadeThemselves() {
        operations.beginAnew();
        var seller = employees.find("active@demo.example").orElseThrow();
        sql.insertInto(REQUEST_FORM)
                .set(REQUEST_FORM.KEY, "own")
                .set(REQUEST_FORM.TITLE, "Наша форма")
                .set(REQUEST_FORM.OWNER_ID, seller)
                .execute();
        sql.insertInto(REQUEST)
                .set(REQUEST.TITLE, "Наша заявка")
                .set(REQUEST.FORM_ID, sql.select(REQUEST_FORM.ID).from(REQUEST_FORM).where(REQUEST_FORM.KEY.eq("zayavka")).fetchSingle().value1())
                .set(REQUEST.RETURNED_BY_ID, seller)
                .execute();
    }

    private void isGone() {
        for (var table : List.of(DEAL, ACTIVITY, INVOICE, PAYMENT, COMPANY)) {
            assertThat(sql.fetchCount(table)).as(table.getName()).isZero();
        }
        assertThat(sql.select(REQUEST.TITLE).from(REQUEST).fetch(REQUEST.TITLE)).containsExactly("Наша заявка");
        assertThat(sql.select(SEARCH_ENTRY.TITLE).from(SEARCH_ENTRY).fetch(SEARCH_ENTRY.TITLE)).containsExactly("Наша заявка");
        assertThat(sql.select(REQUEST_FORM.TITLE).from(REQUEST_FORM).fetch(REQUEST_FORM.TITLE)).containsExactly("Наша форма");
        assertThat(sql.select(EMPLOYEE.EMAIL).from(EMPLOYEE).fetch(EMPLOYEE.EMAIL)).containsExactly("admin@demo.example");
        assertThat(sql.fetchCount(PIPELINE)).isGreaterThanOrEqualTo(3);
        assertThat(sql.fetchCount(CHANGE, CHANGE.KIND.eq("deal").and(CHANGE.ACTION.eq("created")))).isZero();
        assertThat(demo.people()).isEmpty();
    }
}
