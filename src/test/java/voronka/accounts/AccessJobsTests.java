package voronka.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static voronka.db.tenant.Tables.ACCESS_TOKEN;
import static voronka.db.tenant.Tables.SIGN_IN_FAILURE;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class AccessJobsTests {

    @Autowired
    AccessTokens tokens;

    @Autowired
    Throttle throttle;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    @Autowired
    @Qualifier("clearAccess")
    RecurringTask<Void> job;

    @Test
    void whatHasEndedIsClearedAndWhatHoldsStays() {
        var person = people.hire("active_seller").id();
        var ended = tokens.openForApi(person, "old", "", OffsetDateTime.now().plusDays(1)).id();
        var holds = tokens.openSession(person, "new", "").id();
        sql.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.EXPIRES_AT, OffsetDateTime.now().minusMinutes(1))
                .where(ACCESS_TOKEN.ID.eq(ended))
                .execute();

        run();

        assertThat(sql.fetchValues(ACCESS_TOKEN.ID)).contains(holds).doesNotContain(ended);
    }

    @Test
    void wrongPasswordsAreForgottenAfterADay() {
        throttle.failed(List.of(Throttle.Subject.email("late@test.example"), Throttle.Subject.email("long.ago@test.example")));
        sql.update(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.LAST_AT, OffsetDateTime.now().minusHours(25))
                .where(SIGN_IN_FAILURE.SUBJECT.contains("long.ago"))
                .execute();

        run();

        assertThat(sql.fetchValues(SIGN_IN_FAILURE.SUBJECT))
                .contains("email late@test.example")
                .doesNotContain("email long.ago@test.example");
    }

    private void run() {
        job.executeRecurringly(job.instance("now"), null);
    }
}
