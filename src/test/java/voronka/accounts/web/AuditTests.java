package voronka.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voronka.db.tenant.Tables.AUDIT_ENTRY;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import voronka.accounts.AccessTokens;
import voronka.accounts.Audit;
import voronka.accounts.Passwords;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// Who came in, took data out or changed rights is written down, and stays as it was written.
@IntegrationTest
class AuditTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Passwords passwords;

    @Autowired
    AccessTokens tokens;

    @Autowired
    Records records;

    @Autowired
    Audit audit;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void signInsAreWrittenDownThoseThatFailedToo() {
        var seller = people.hire("active_seller");
        passwords.set(seller.id(), "правильный пароль");
        signIn(seller.email(), "неправильный");
        signIn(seller.email(), "правильный пароль");
        signIn("nobody@test.example", "что угодно");

        assertThat(events()).containsSubsequence("sign_in_failed", "signed_in", "sign_in_failed");
        assertThat(sql.fetch(AUDIT_ENTRY, AUDIT_ENTRY.EMPLOYEE_ID.eq(seller.id()), AUDIT_ENTRY.EVENT.in("signed_in", "sign_in_failed")))
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.getAddress()).isEqualTo("127.0.0.1");
                    assertThat(entry.getAgent()).isEqualTo("Firefox");
                });
        assertThat(mvc.get().uri("/settings/audit?event=sign_in_failed"))
                .hasStatusOk()
                .bodyText()
                .contains("nobody@test.example");
    }

    @Test
    void exportsSayWhatWentOutAndHowMuch() {
        records.create("company", Map.of("name", "Ромашка", "industry", "выгрузка"));
        assertThat(mvc.get().uri("/companies/export.csv?industry=выгрузка")).hasStatusOk();
        assertThat(mvc.get().uri("/reports/funnel/0.csv")).hasStatusOk();

        var lists = sql.fetchSingle(AUDIT_ENTRY, AUDIT_ENTRY.KIND.eq("company"));
        assertThat(lists.getEvent()).isEqualTo("exported");
        assertThat(lists.getRows()).isEqualTo(1);
        assertThat(lists.getDetails()).contains("industry=выгрузка");
        assertThat(sql.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.KIND.eq("report"))).isTrue();
        assertThat(mvc.get().uri("/settings/audit?event=exported")).bodyText().contains("industry=выгрузка");
    }

    @Test
    void tokensAndRightsAreWrittenDown() {
        var director = people.director();
        var token = tokens.openForApi(director.id(), "обмен", "", OffsetDateTime.now().plusDays(1));
        tokens.revoke(director.id(), token.id());
        assertThat(mvc.put().uri("/settings/roles/hr/rights/deal/see").param("scope", "own")).hasStatusOk();
        assertThat(mvc.put().uri("/settings/roles/hr/fields/deal/amount").param("access", "hidden"))
                .hasStatusOk();
        people.as(director, () -> people.hire("caller"));

        assertThat(events()).containsSubsequence("token_made", "token_revoked", "rights_changed", "rights_changed", "role_given");
        assertThat(mvc.get().uri("/api/v1/audit?event=rights_changed&limit=1"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.items[0].details", details -> details.assertThat().isEqualTo("amount: hidden"))
                .hasPathSatisfying("$.next", next -> next.assertThat().isNotNull());
        assertThat(mvc.get().uri("/api/v1/audit?event=rain")).hasStatus(422).bodyText().contains("event");
    }

    @Test
    void pagesGoByAKey() {
        for (var i = 0; i < 51; i++) {
            audit.write(Audit.Deed.of(voronka.accounts.AuditEvent.TOKEN_MADE, "t" + i + "."));
        }
        var first = mvc.get().uri("/settings/audit?event=token_made").exchange();
        assertThat(first).bodyText().contains("t50.").doesNotContain(">t0.<");
        var last = sql.select(AUDIT_ENTRY.ID).from(AUDIT_ENTRY).where(AUDIT_ENTRY.SUBJECT.eq("t1.")).fetchSingle().value1();
        assertThat(first).bodyText().contains("after=" + last);
        assertThat(mvc.get().uri("/settings/audit?event=token_made&after=" + last))
                .bodyText()
                .contains(">t0.<")
                .doesNotContain("t50.");
    }

    @Test
    void nobodyChangesOrErasesAnEntry() {
        audit.write(Audit.Deed.of(voronka.accounts.AuditEvent.TOKEN_MADE, "stays"));
        assertThatThrownBy(() -> apart(() -> sql.update(AUDIT_ENTRY).set(AUDIT_ENTRY.WHO, "x").execute()))
                .hasMessageContaining("kept");
        assertThatThrownBy(() -> apart(() -> sql.deleteFrom(AUDIT_ENTRY).execute())).hasMessageContaining("kept");
    }

    @Test
    void whatIsOldIsClearedAway() {
        sql.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.EVENT, "exported")
                .set(AUDIT_ENTRY.SUBJECT, "old")
                .set(AUDIT_ENTRY.AT, OffsetDateTime.now().minusDays(Audit.DEFAULT_DAYS + 1L))
                .execute();
        audit.write(Audit.Deed.of(voronka.accounts.AuditEvent.TOKEN_MADE, "young"));
        audit.clear();
        assertThat(sql.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.SUBJECT.eq("old"))).isFalse();
        assertThat(sql.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.SUBJECT.eq("young"))).isTrue();
    }

    private void apart(Runnable work) {
        var savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        savepoint.executeWithoutResult(status -> work.run());
    }

    private void signIn(String email, String password) {
        mvc.post()
                .uri("/sign-in")
                .header("User-Agent", "Firefox")
                .param("email", email)
                .param("password", password)
                .exchange();
    }

    private List<String> events() {
        return sql.select(AUDIT_ENTRY.EVENT)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.EVENT);
    }
}
