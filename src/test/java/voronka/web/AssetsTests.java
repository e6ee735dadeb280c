package voronka.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.support.IntegrationTest;

@IntegrationTest
class AssetsTests {

    @Autowired
    MockMvcTester browser;

    @Test
    void allStylesComeAsOneFileThatIsKeptForAYear() {
        assertThat(browser.get().uri(Assets.asset("app.css")))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .bodyText()
                .contains(".board", ".drawer", "fonts/inter-latin-")
                .doesNotContain("@import");
    }

    @Test
    void allBehavioursComeAsOneScriptThatImportsNothingButTheLibrary() {
        assertThat(browser.get().uri(Assets.asset("app.js")))
                .hasStatusOk()
                .bodyText()
                .contains("// js/board.js", "data-panel-href")
                .containsOnlyOnce("\nimport ")
                .containsOnlyOnce("import htmx from \"htmx\"");
    }

    @Test
    void anIconHasAnAddressWithAHash() {
        assertThat(Assets.asset("icons.svg")).matches("/assets/icons-[0-9a-f]{10}\\.svg");
    }
}
