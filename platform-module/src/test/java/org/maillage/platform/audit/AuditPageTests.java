package org.maillage.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.actor.HasActor;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.actor.Rights;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

@SpringBootTest(properties = {"maillage.audit.seal-interval=1h", "maillage.messages.strict=true"})
@AutoConfigureMockMvc
class AuditPageTests {

    private static final String PAGE = "/admin/platform/audit";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Principal ADMINISTRATOR = new Principal(UUID.randomUUID());
    private static final Principal READER = new Principal(UUID.randomUUID());

    @Autowired MockMvcTester browser;
    @Autowired AuditChain chain;
    @Autowired Audit audit;
    @Autowired Access access;
    @Autowired CurrentActor actor;
    @Autowired TransactionTemplate transaction;

    record Lamp(String name) {}

    record Principal(UUID id) implements HasActor {
        @Override
        public Actor.AccountHolder actor() {
            return new Actor.AccountHolder(id, "Odile (fictive)");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Grants {
        @Bean
        Rights rights() {
            return new Rights() {
                @Override
                public boolean may(
                        Actor.AccountHolder actor,
                        Permission permission,
                        @Nullable UUID organisation) {
                    return actor.accountId().equals(ADMINISTRATOR.id())
                            && permission == PlatformPermission.AUDIT;
                }

                @Override
                public boolean mayAnywhere(Actor.AccountHolder actor, Permission permission) {
                    return may(actor, permission, null);
                }
            };
        }
    }

    @Test
    void listsActsBySubjectActorAndMonth() throws Exception {
        var id = write("lampist", "Lampe <b>rouge</b>");
        write("porter", "Lampe verte");

        assertThat(get(PAGE)).contains("Le logiciel (lampist)", "Lampe &lt;b&gt;rouge");
        assertThat(get(PAGE + "?actor=lampist"))
                .contains("Lampe &lt;b&gt;rouge")
                .doesNotContain("Lampe verte");
        assertThat(get(PAGE + "?q=" + id)).contains("rouge").doesNotContain("Lampe verte");
        assertThat(get(PAGE + "?month=1999-01")).doesNotContain("Lampe verte");
    }

    @Test
    void verifiesOnDemandAndSaysWhoDid() throws Exception {
        chain.seal();
        var token = TOKEN.matcher(get(PAGE));
        assertThat(token.find()).isTrue();

        assertThat(verify(ADMINISTRATOR, token.group(1))).hasStatus(303).hasRedirectedUrl(PAGE);

        assertThat(get(PAGE)).contains("Intact", "Dernière vérification");
        assertThat(audit.history(VerifyAudit.SUBJECT).getFirst().actorName())
                .isEqualTo("Odile (fictive)");
        assertThat(verify(READER, token.group(1))).hasStatus4xxClientError();
    }

    @Test
    void isForThoseWhoMay() {
        assertThat(as(READER, PAGE)).hasStatus(404);
    }

    private UUID write(String software, String name) {
        var subject = new AuditSubject("platform.lamp", UuidV7.next());
        transaction.executeWithoutResult(_ ->
                actor.as(
                        new Actor.Software(software),
                        () -> {
                            audit.record(access.open(), subject, "lit", null, new Lamp(name));
                            return true;
                        }));
        return subject.id();
    }

    private MvcTestResult verify(Principal who, String token) {
        return browser.post()
                .uri(PAGE + "/verify")
                .header("Sec-Fetch-Site", "same-origin")
                .param("_csrf", token)
                .with(authentication(new TestingAuthenticationToken(who, null, "ROLE_ACCOUNT")))
                .exchange();
    }

    private MvcTestResult as(Principal who, String path) {
        return browser.get()
                .uri(path)
                .locale(Locale.FRANCE)
                .with(authentication(new TestingAuthenticationToken(who, null, "ROLE_ACCOUNT")))
                .exchange();
    }

    private String get(String path) throws UnsupportedEncodingException {
        var result = as(ADMINISTRATOR, path);
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
