package org.maillage.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.platform.db.Tables.SPRING_SESSION;
import static org.maillage.platform.db.Tables.SPRING_SESSION_ATTRIBUTES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.TestInstance;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

/** When a session begins, and whose it is. */
@SecurityTest
class SessionTests extends SessionScene {

    @Autowired TestInstance.Twin twin;

    @Test
    void thereIsNoneBeforeSignIn() throws Exception {
        dsl.deleteFrom(SPRING_SESSION).execute();

        String token = browser.page("/events/form");
        browser.post("/events/ring", Browser.form(token));
        browser.get("/admin/sample");
        browser.get("/sign-in/sample");
        browser.post("/events/ring", Browser.form("forged"));

        assertThat(browser.cookies()).isEmpty();
        assertThat(dsl.fetchCount(SPRING_SESSION)).isZero();
    }

    @Test
    void staffPagesAskToSignInAndLeadBack() throws Exception {
        var answer = browser.get("/admin/sample?q=a%20b");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/sign-in?next=%2Fadmin%2Fsample%3Fq%3Da%2520b");
    }

    @Test
    void fragmentsOfStaffPagesAskHtmxToLeadThere() throws Exception {
        var answer =
                browser.get(
                        "/admin/sample",
                        "HX-Request",
                        "true",
                        "HX-Current-URL",
                        browser.address() + "/admin/page?q=1");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect"))
                .hasValue("/sign-in?next=%2Fadmin%2Fpage%3Fq%3D1");
    }

    @Test
    void someAddressesOnlyLookLikeTheStaffs() throws Exception {
        assertThat(browser.get("/administrator").statusCode()).isEqualTo(404);
        assertThat(browser.get("/admin").statusCode()).isEqualTo(303);
    }

    @Test
    void signInOpensOneInTheDatabase() throws Exception {
        var answer = signIn();

        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(c ->
                        assertThat(c).startsWith("SESSION=").contains("HttpOnly", "SameSite=Lax"));
        assertThat(browser.get("/admin/sample").statusCode()).isEqualTo(200);
        assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(stored()).contains(account.toString()).doesNotContain("Élodie");
    }

    @Test
    void eachSignInHasAnIdOfItsOwn() throws Exception {
        signIn();
        var first = browser.cookies().getFirst().getValue();
        signIn();

        assertThat(browser.cookies().getFirst().getValue()).isNotEqualTo(first);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anotherInstanceOnTheSameDatabaseKnowsIt() throws Exception {
        signIn();
        try (var other = twin.start(SampleSite.class)) {
            other.bean(SampleSite.Accounts.class).enable(account, true);

            assertThat(browser.on(other.port()).get("/admin/sample").statusCode()).isEqualTo(200);
            assertThat(new Browser(other.port()).get("/admin/sample").statusCode()).isEqualTo(303);
        }
    }

    @ParameterizedTest
    @MethodSource
    void aCookieThatIsNoneOfOursIsNobodys(String value) throws Exception {
        assertThat(browser.get("/events/form", "Cookie", "SESSION=" + value).statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/admin/sample", "Cookie", "SESSION=" + value).statusCode())
                .isEqualTo(303);
    }

    static Stream<String> aCookieThatIsNoneOfOursIsNobodys() {
        return Stream.of(
                "AA==",
                base64("00000000-0000-0000-0000-00000000000\u0000"),
                base64("' or 1=1 --"),
                base64("é".repeat(30)),
                base64("x".repeat(4_000)),
                "x".repeat(6_000),
                "====",
                "%00",
                "\"AA==\"",
                "");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String stored() {
        var attributes =
                dsl.select(SPRING_SESSION_ATTRIBUTES.ATTRIBUTE_BYTES)
                        .from(SPRING_SESSION_ATTRIBUTES)
                        .fetch(r -> new String(r.value1(), StandardCharsets.UTF_8));
        return String.join("\n", attributes);
    }
}
