package org.maillage.platform.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.platform.web.LampSite.fromOurPage;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.maillage.platform.web.LampSite;
import org.maillage.platform.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.util.Objects;

@WebTest
class FormPagesTests {

    private final MockMvcTester site;
    private final LampSite.Lamps lamps;

    @Autowired
    FormPagesTests(MockMvcTester site, LampSite.Lamps lamps) {
        this.site = site;
        this.lamps = lamps;
    }

    private MvcTestResult send(String... fields) {
        return sendVersion(1, fields);
    }

    private MvcTestResult sendVersion(int version, String... fields) {
        var request =
                site.post()
                        .uri("/events/lamps/new")
                        .with(fromOurPage(site))
                        .param("version", String.valueOf(version))
                        .param("_rooms", "on")
                        .param("_lent", "on");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void aFieldKnowsItsHintItsLengthAndThatItIsRequired() {
        assertThat(site.get().uri("/events/lamps/new"))
                .hasStatusOk()
                .bodyText()
                .containsPattern(
                        "id=\"name\"[^>]*maxlength=\"40\"[^>]*describedby=\"name-hint\" required")
                .contains("<textarea", "maxlength=\"200\"", "for=\"name\"")
                .doesNotContain("form-errors\"", "aria-invalid", "??");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndAboveAndNothingTypedIsLost() {
        assertThat(
                        send(
                                "name",
                                " ",
                                "kind",
                                "FLOOR",
                                "bought",
                                "2021-02-30",
                                "watts",
                                "many",
                                "note",
                                "garder <i>",
                                "rooms",
                                "LOFT",
                                "lent",
                                "on"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#name\"", "href=\"#bought\"", "href=\"#watts\"")
                .contains("Ce champ est à remplir.", "Cette date n’existe pas.", "Un nombre entier")
                .contains("aria-describedby=\"name-hint name-error\"", "aria-invalid=\"true\"")
                .contains("value=\"2021-02-30\"", "garder &lt;i&gt;")
                .containsPattern("value=\"FLOOR\"[^>]*selected")
                .containsPattern("value=\"LOFT\"[^>]*checked")
                .containsPattern("id=\"lent\"[^>]*checked")
                .doesNotContain("??");
    }

    @Test
    void anUnknownChoiceIsNamedToo() {
        assertThat(send("name", "Luxo", "kind", "DISCO"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#kind\"", "pas possible ici", "value=\"Luxo\"");
    }

    @Test
    void aTextThatIsTooLongIsKeptAndMeasured() {
        assertThat(send("name", "x".repeat(41), "kind", "DESK"))
                .hasStatus(422)
                .bodyText()
                .contains("Au plus 40 caractères.", "x".repeat(41));
    }

    @Test
    void aStaleFormShowsBothVersionsAndMayBeSentAgain() {
        assertThat(sendVersion(7, "name", "Mon nom", "kind", "DESK"))
                .hasStatus(409)
                .bodyText()
                .contains("Mon nom", "Autre nom", "De bureau", "Sur pied", "14 décembre 2021")
                .containsPattern("name=\"version\"[^>]*value=\"8\"");
    }

    @Test
    void aMessageWaitsForThePageThatTheRedirectLeadsTo() {
        var saved = send("name", "Lu <xo>", "kind", "DESK");
        assertThat(saved).hasStatus(303).hasHeader("Location", "/events/lamps");
        var cookie = flash(saved);

        assertThat(site.get().uri("/events/lamps/new").cookie(cookie))
                .bodyText()
                .doesNotContain("Lu &lt;xo&gt;");
        var shown = site.get().uri("/events/lamps").cookie(cookie).exchange();
        assertThat(shown)
                .bodyText()
                .contains("La lampe « Lu &lt;xo&gt; » est enregistrée.", "message-warning");
        assertThat(flash(shown).getMaxAge()).isZero();
    }

    @Test
    void aTextOfControlCharactersIsNoneAndOthersLoseTheirs() {
        assertThat(send("name", "\u007f\u0085\u009f\u0001", "kind", "DESK"))
                .hasStatus(422)
                .bodyText()
                .contains("name-error");
        assertThat(send("name", "\u2028\u0085 \u2029\ufeff", "kind", "DESK")).hasStatus(422);
        assertThat(send("name", "Luxo", "kind", "DESK", "note", "\u007f")).hasStatus(303);
        assertThat(lamps.last().note()).isNull();

        send("name", "\u0007Lu\u0090xo", "kind", "DESK", "note", "un\r\ndeux\ttrois\u001b");
        assertThat(lamps.last().name()).isEqualTo("Luxo");
        assertThat(lamps.last().note()).isEqualTo("un\ndeux\ttrois");
    }

    @Test
    void aForgedMessageIsNotShown() {
        var real = flash(send("name", "Luxo", "kind", "DESK")).getValue();
        var forged = new Cookie("maillage-flash", "x" + real);
        assertThat(site.get().uri("/events/lamps").cookie(forged))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("message-success");
        assertThat(site.get().uri("/events/lamps").cookie(new Cookie("maillage-flash", ".")))
                .hasStatusOk();
    }

    private static Cookie flash(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("maillage-flash"));
    }
}
