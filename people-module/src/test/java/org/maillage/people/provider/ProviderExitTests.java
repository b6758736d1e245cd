package org.maillage.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.platform.web.BaseUrl;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletResponse;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Where somebody is led who leaves, whatever the service says of itself. */
class ProviderExitTests {

    private static final String BACK =
            "&post_logout_redirect_uri=https%3A%2F%2Fmaillage.exemple.test%2Fsign-in%2Foidc%2Fleft&state=";

    private final SaysOfItself service;
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    ProviderExitTests() throws IOException {
        service = new SaysOfItself();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void isWhereTheServiceSays() throws Exception {
        assertThat(address("https://a.exemple.test/sortie", "", came("abc.d-e_f")).orElseThrow())
                .startsWith("https://a.exemple.test/sortie?id_token_hint=abc.d-e_f" + BACK);
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-LEAVING=")
                .contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void keepsWhatStandsInTheAddressAlready() throws Exception {
        assertThat(address("https://a.exemple.test/sortie?p=a%20b", "", came("abc")).orElseThrow())
                .startsWith("https://a.exemple.test/sortie?p=a%20b&id_token_hint=abc" + BACK);
    }

    @Test
    void nothingOfATokenGetsOutOfItsPlace() throws Exception {
        assertThat(address("https://a.exemple.test/sortie", "", came("a&b=c#\"+é")).orElseThrow())
                .contains("?id_token_hint=a%26b%3Dc%23%22%2B%C3%A9" + BACK);
    }

    @Test
    void ourNameIsSaidWhereTheTokenIsTooLong() throws Exception {
        assertThat(
                        address("https://a.exemple.test/sortie", "", came("x".repeat(6_001)))
                                .orElseThrow())
                .startsWith("https://a.exemple.test/sortie?client_id=c%26d" + BACK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://a.exemple.test/sortie",
                "//a.exemple.test/sortie",
                "https:sortie",
                ""
            })
    void isNowhereThatAnybodyCouldReadOrThatIsNoAddress(String said) throws Exception {
        assertThat(address(said, "", came("abc"))).isEmpty();
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void isWhereTheOperatorSays() throws Exception {
        var configured = "https://b.exemple.test/fin";

        assertThat(address("https://a.exemple.test/sortie", configured, came("abc")).orElseThrow())
                .startsWith(configured + "?id_token_hint=abc");
        assertThat(address("https://a.exemple.test/sortie", "none", came("abc"))).isEmpty();
    }

    /** The operator has named another service since: what the first one has said is none of its business. */
    @Test
    void isNotForThoseWhoCameByAnotherService() throws Exception {
        var way = new ProviderWay("https://autre.exemple.test", "abc");

        assertThat(address("https://a.exemple.test/sortie", "", way)).isEmpty();
    }

    private ProviderWay came(String idToken) {
        return ProviderWay.of(new ProviderWay(service.address(), idToken).text());
    }

    private Optional<String> address(String said, String configured, ProviderWay way)
            throws ProviderAway {
        service.say(
                service.metadata(service.address())
                        .replace("{", "{\"end_session_endpoint\": \"" + said + "\","));
        var properties =
                new ProviderProperties(service.address(), "c&d", "s", "A", "", configured, false);
        var provider = new Provider(properties, new ProviderLine(), Clock.systemUTC());
        var here =
                new BaseUrl(
                        new MockEnvironment()
                                .withProperty(
                                        "maillage.base-url", "https://maillage.exemple.test"));
        return new ProviderExit(provider, properties, here).wayThere(way, response);
    }
}
