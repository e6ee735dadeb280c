package voronka.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static voronka.db.tenant.Tables.PIPELINE;
import static voronka.db.tenant.Tables.STAGE;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.AccessTokens;
import voronka.deals.Deals;
import voronka.support.BrowserTest;
import voronka.support.Node;
import voronka.tenancy.CurrentTenant;

/// Two nodes of the product on one database: who signed in on one works on the other, and sees there what is done here.
class TwoNodesBrowserTests extends BrowserTest {

    private static final String COMPANY = "nodes";

    @Autowired
    Deals deals;

    @Autowired
    AccessTokens tokens;

    @Autowired
    DSLContext sql;

    @Test
    void aCardMovedOnOneNodeMovesOnTheOther() {
        signIn(COMPANY, "director@" + COMPANY + ".example");
        try (var other = Node.besideTheTests()) {
            var page = open(COMPANY, "/deals");
            page.navigate("http://" + COMPANY + ".localhost:" + other.address("/").getPort() + "/deals");
            assertThat(page.locator(".board")).isVisible();

            var deal = as(() -> deals.open(Map.of("title", "Сделка с другого узла", "pipeline", pipeline(), "source", "тест")));
            var card = page.locator("[data-stage='" + stages().getFirst() + "'] [data-id='" + deal + "']");
            assertThat(card).isVisible(soon());

            as(() -> deals.lose(deal, reason(), "узнать, видно ли"));
            assertThat(card).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
        }
    }

    /// What a node remembers of a session would let it in for half a minute more.
    @Test
    void whoIsSignedOutOnOneNodeIsSignedOutOnTheOtherAtOnce() {
        signIn(COMPANY, "director@" + COMPANY + ".example");
        try (var other = Node.besideTheTests()) {
            var page = open(COMPANY, "/deals");
            page.navigate("http://" + COMPANY + ".localhost:" + other.address("/").getPort() + "/deals");
            assertThat(page.locator(".board")).isVisible();

            as(() -> {
                tokens.revokeSessions(people.director().id(), null);
                return true;
            });

            await().atMost(Duration.ofSeconds(10)).until(() -> {
                page.reload();
                return page.locator("#password").isVisible();
            });
        }
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return CurrentTenant.<T, RuntimeException>call(
                people.company(COMPANY), () -> people.as(people.director(), work));
    }

    private UUID pipeline() {
        return sql.select(PIPELINE.ID)
                .from(PIPELINE)
                .where(PIPELINE.DELETED_AT.isNull())
                .orderBy(PIPELINE.POSITION)
                .limit(1)
                .fetchSingle()
                .value1();
    }

    private List<UUID> stages() {
        return as(() -> sql.select(STAGE.ID)
                .from(STAGE)
                .where(STAGE.PIPELINE_ID.eq(pipeline()))
                .orderBy(STAGE.POSITION)
                .fetch(STAGE.ID));
    }

    private UUID reason() {
        return sql.select(voronka.db.tenant.Tables.REFUSAL_REASON.ID)
                .from(voronka.db.tenant.Tables.REFUSAL_REASON)
                .orderBy(voronka.db.tenant.Tables.REFUSAL_REASON.POSITION)
                .limit(1)
                .fetchSingle()
                .value1();
    }
}
