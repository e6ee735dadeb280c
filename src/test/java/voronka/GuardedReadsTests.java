package voronka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.EMPLOYEE;

import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.Rights;
import voronka.records.Catalogue;
import voronka.support.GuardedReads;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// What the guard over all requests of the tests lets through and what it does not.
@IntegrationTest
class GuardedReadsTests {

    @Autowired
    GuardedReads guard;

    @Autowired
    DSLContext sql;

    @Autowired
    Catalogue catalogue;

    @Autowired
    People people;

    @Test
    void dealsAreNotReadWithoutTheCallersCondition() {
        refuses(() -> sql.fetchCount(DEAL));
        refuses(() -> sql.selectFrom(DEAL.as("d")).fetch());
        refuses(() -> sql.select(EMPLOYEE.NAME, DSL.field(DSL.select(DSL.count()).from(DEAL))).from(EMPLOYEE).fetch());
    }

    @Test
    void itIsTheSameForWhoSeesAllAndWhoSeesLittle() {
        people.as(people.director(), () -> refuses(() -> sql.fetchCount(DEAL)));
        people.as(people.hire("active_seller"), () -> refuses(() -> sql.fetchCount(DEAL)));
    }

    @Test
    void theConditionOfAnotherKindIsNotEnough() {
        refuses(() -> sql.fetchCount(DEAL, catalogue.kind("invoice").visible().or(DSL.trueCondition())));
    }

    @Test
    void whatStartsFromTheCallersConditionMayJoinNames() {
        assertThat(guard.within(() -> sql.select(DEAL.TITLE, COMPANY.NAME)
                        .from(DEAL)
                        .leftJoin(COMPANY)
                        .on(COMPANY.ID.eq(DEAL.COMPANY_ID))
                        .where(catalogue.kind("deal").visible())
                        .fetch()))
                .isEmpty();
    }

    @Test
    void aReasonOpensAndEndsWithWhatItWasGivenFor() {
        assertThat(guard.within(() -> Rights.unguarded("a test", () -> sql.fetchCount(DEAL)))).isZero();
        refuses(() -> sql.fetchCount(DEAL));
    }

    @Test
    void whatIsNoRequestIsFree() {
        assertThat(sql.fetchCount(DEAL)).isZero();
    }

    private void refuses(Supplier<?> read) {
        assertThatIllegalStateException().isThrownBy(() -> guard.within(read)).withMessageContaining("Rights.unguarded");
    }
}
