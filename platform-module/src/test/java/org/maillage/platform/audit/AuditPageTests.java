package org.maillage.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.actor.Rights;
import org.maillage.platform.actor.SoleRight;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.UUID;

@SpringBootTest(properties = {"maillage.audit.seal-interval=1h", "maillage.messages.strict=true"})
@AutoConfigureMockMvc
class AuditPageTests {

    private static final String PAGE = "/admin/platform/audit";
    private static final Actor.AccountHolder ADMINISTRATOR =
            new Actor.AccountHolder(UUID.randomUUID(), "Odile (fictive)");
    private static final Actor.AccountHolder READER =
            new Actor.AccountHolder(UUID.randomUUID(), "Odile (fictive)");

    @Autowired MockMvcTester browser;
    @Autowired AuditChain chain;
    @Autowired Audit audit;
    @Autowired Access access;
    @Autowired CurrentActor actor;
    @Autowired TransactionTemplate transaction;

    Desk desk;

    record Lamp(String name) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Grants {
        @Bean
        Rights rights() {
            return new SoleRight(ADMINISTRATOR, PlatformPermission.AUDIT);
        }
    }

    @BeforeEach
    void somebodyWhoMay() {
        desk = new Desk(browser, ADMINISTRATOR);
    }

    @Test
    void listsActsBySubjectActorAndMonth() throws Exception {
        var id = write("lampist", "Lampe <b>rouge</b>");
        write("porter", "Lampe verte");

        assertThat(desk.page(PAGE)).contains("Le logiciel (lampist)", "Lampe &lt;b&gt;rouge");
        assertThat(desk.page(PAGE + "?actor=lampist"))
                .contains("Lampe &lt;b&gt;rouge")
                .doesNotContain("Lampe verte");
        assertThat(desk.page(PAGE + "?q=" + id)).contains("rouge").doesNotContain("Lampe verte");
        assertThat(desk.page(PAGE + "?month=1999-01")).doesNotContain("Lampe verte");
    }

    @Test
    void verifiesOnDemandAndSaysWhoDid() throws Exception {
        chain.seal();
        var token = desk.token(PAGE);

        assertThat(desk.post(token, PAGE + "/verify")).hasStatus(303).hasRedirectedUrl(PAGE);

        assertThat(desk.page(PAGE)).contains("Intact", "Dernière vérification");
        assertThat(audit.history(VerifyAudit.SUBJECT).getFirst().actorName())
                .isEqualTo("Odile (fictive)");
        assertThat(new Desk(browser, READER).post(token, PAGE + "/verify"))
                .hasStatus4xxClientError();
    }

    @Test
    void isForThoseWhoMay() {
        assertThat(new Desk(browser, READER).open(PAGE)).hasStatus(404);
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
}
