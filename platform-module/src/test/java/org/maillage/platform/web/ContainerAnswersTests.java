package org.maillage.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillagetools.testkit.Browser;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import java.util.Map;

/** What the container itself reports comes in the house's frame too. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(LampSite.class)
class ContainerAnswersTests {

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(strings = {"q=%00", "q=%ED%A0%80", "q=%FF", "%00=a"})
    void parametersThatAreNoTextAre400(String query) throws Exception {
        var answer = new Browser(port).get("/events/lamps?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("n’a pas pu être lue", "frame-header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events/%00", "/events/%FF", "/events/a%2Fb"})
    void addressesThatAreNoTextHaveAPageOfOursToo(String path) throws Exception {
        var browser = new Browser(port);
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"fr\">", "n’a pas pu être lue", "class=\"error-page\"")
                .contains("Retour à l’accueil")
                .doesNotContain("Tomcat", "HTTP Status", "<style", "<script", "style=", "%");

        browser.get("/events/nowhere?lang=en");
        assertThat(browser.page(path)).contains("<html lang=\"en\">", "We could not read");
    }

    @Test
    void aPageThatFailsWhileItIsRenderedIsAnErrorPageAndNotHalfAPage() throws Exception {
        var answer = new Browser(port).get("/events/broken-template");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .startsWith("<!DOCTYPE html>")
                .contains("Une erreur s’est produite", "frame-header")
                .doesNotContain("nothing");
    }

    @Test
    void aFormOfMegabytesIsTooLarge() throws Exception {
        var answer =
                new Browser(port)
                        .post("/events/lamps/new", Map.of("note", "x".repeat(3 * 1024 * 1024)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("trop volumineux");
    }

    @Test
    void theErrorPageSpeaksTheChosenLanguage() throws Exception {
        var browser = new Browser(port);
        browser.get("/events/nowhere?lang=en");

        assertThat(browser.get("/events/nowhere").body()).contains("Page not found");
        assertThat(browser.get("/events/lamps?q=%00").body()).contains("We could not read");
    }
}
