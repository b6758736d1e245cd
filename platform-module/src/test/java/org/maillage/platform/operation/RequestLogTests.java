package org.maillage.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.HandlerMapping;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class RequestLogTests {

    @Autowired MockMvcTester browser;
    @Autowired Pseudonyms pseudonyms;

    record Principal(UUID id) implements HasActor {
        @Override
        public Actor.AccountHolder actor() {
            return new Actor.AccountHolder(id, "Odile Secrète");
        }
    }

    @Test
    void isOneLineWithoutWhatTheVisitorWrote(CapturedOutput output) throws Exception {
        var request = new MockHttpServletRequest("GET", "/events/odile\r\nmethod=FAKE");
        request.setQueryString("q=odile%40example.org");
        request.addHeader("X-Request-Id", "forged");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/events/{slug}");
        var response = new MockHttpServletResponse();

        new RequestLogFilter(pseudonyms).doFilter(request, response, new MockFilterChain());

        assertThat(lines(output))
                .singleElement()
                .asString()
                .matches(
                        ".*method=GET path=/events/\\{slug} status=200 ms=\\d+ account=-"
                                + " request=[0-9a-f]{16}");
        assertThat(output).doesNotContain("odile", "FAKE", "forged");
        assertThat(response.getHeader("X-Request-Id")).matches("[0-9a-f]{16}");
    }

    @Test
    void knowsNoMethodsThatNobodyNeeds(CapturedOutput output) throws Exception {
        var request = new MockHttpServletRequest("GE\r\nT", "/");

        new RequestLogFilter(pseudonyms)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        assertThat(lines(output)).singleElement().asString().contains("method=- path=- ");
    }

    @Test
    void isWrittenWhenTheRequestFails(CapturedOutput output) {
        FilterChain failing =
                (_, _) -> {
                    throw new IllegalStateException("planted");
                };
        try {
            new RequestLogFilter(pseudonyms)
                    .doFilter(
                            new MockHttpServletRequest("GET", "/"),
                            new MockHttpServletResponse(),
                            failing);
        } catch (Exception planted) {
            assertThat(planted).hasMessage("planted");
        }

        assertThat(lines(output)).singleElement().asString().contains("status=500");
    }

    @Test
    void namesTheAccountByAPseudonymOfTheMonth(CapturedOutput output) {
        var account = new Principal(UUID.randomUUID());

        assertThat(
                        browser.get()
                                .uri("/admin/platform/publications/" + UUID.randomUUID())
                                .with(
                                        SecurityMockMvcRequestPostProcessors.authentication(
                                                new TestingAuthenticationToken(
                                                        account, null, "ROLE_ACCOUNT"))))
                .hasStatus(404);

        String pseudonym = pseudonyms.of(account.id()).orElseThrow();
        assertThat(pseudonym).matches("p_[0-9a-f]{16}");
        assertThat(lines(output))
                .singleElement()
                .asString()
                .contains("path=/admin/platform/publications/{id} status=404")
                .contains("account=" + pseudonym);
        assertThat(output).doesNotContain("Odile", account.id().toString());
        assertThat(pseudonyms.of(UUID.randomUUID())).isPresent().get().isNotEqualTo(pseudonym);
    }

    private static List<String> lines(CapturedOutput output) {
        return Pattern.compile("\\R")
                .splitAsStream(output.getAll())
                .filter(line -> line.contains("org.maillage.request"))
                .toList();
    }
}
