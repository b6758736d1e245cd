package org.maillage.platform.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Rights;
import org.maillage.platform.actor.SoleRight;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Desk;
import org.maillage.sample.Effects;
import org.maillage.sample.published.LampLit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@SpringBootTest(
        properties = {
            "maillage.delivery.interval=100ms",
            "maillage.delivery.back-off=10ms",
            "maillage.delivery.attempts=3",
            "maillage.messages.strict=true"
        })
@AutoConfigureMockMvc
class PublicationControllerTests {

    private static final String COUNTER = "sample.lamp-counter";
    private static final String PAGE = "/admin/platform/publications";
    private static final Actor.AccountHolder ADMINISTRATOR =
            new Actor.AccountHolder(UUID.randomUUID(), "Odile (fictive)");
    private static final Actor.AccountHolder READER =
            new Actor.AccountHolder(UUID.randomUUID(), "Odile (fictive)");

    @Autowired MockMvcTester browser;
    @Autowired DomainEvents events;
    @Autowired TransactionTemplate transaction;
    @Autowired Effects effects;
    @Autowired JdbcClient db;

    Desk desk;

    @TestConfiguration(proxyBeanMethods = false)
    static class Grants {
        @Bean
        Rights rights() {
            return new SoleRight(ADMINISTRATOR, PlatformPermission.PUBLICATIONS);
        }
    }

    @BeforeEach
    void somebodyWhoMay() {
        desk = new Desk(browser, ADMINISTRATOR);
    }

    @AfterEach
    void empty() {
        effects.repair(COUNTER);
        db.sql("delete from platform.event_quarantine").update();
    }

    @Test
    void saysThatThereIsNothingToDo() throws Exception {
        assertThat(desk.page(PAGE)).contains("Tout a été reçu");
    }

    @Test
    void showsWhatWasSetAsideWithItsCauseAndWithoutItsContent() throws Exception {
        var lamp = exhaust("cuisine de Mme Untel");

        String list = desk.page(PAGE);
        String detail = desk.page(PAGE + "/" + publicationOf(lamp));

        for (String page : new String[] {list, detail}) {
            assertThat(page)
                    .contains(COUNTER, "LampLit", "Mis de côté", "The sensor of")
                    .doesNotContain("Untel", lamp.eventId().toString());
        }
        assertThat(detail).contains("Trop d’essais sans succès");
        assertThat(desk.page(PAGE + "?state=FAILED")).doesNotContain("LampLit</td>");
    }

    @Test
    void deliversAgainOnRequest() throws Exception {
        var lamp = exhaust("kitchen");
        UUID id = publicationOf(lamp);
        effects.repair(COUNTER);

        assertThat(post(id, "retry")).hasStatus(303).hasRedirectedUrl(PAGE);

        await().untilAsserted(() -> assertThat(effects.of(COUNTER, lamp.eventId())).hasSize(1));
        assertThat(desk.page(PAGE + "/" + id)).contains("Remis en distribution", "Odile (fictive)");
    }

    @Test
    void dropsWithAReasonThatStaysInTheHistory() throws Exception {
        var lamp = exhaust("kitchen");
        UUID id = publicationOf(lamp);

        assertThat(post(id, "drop", "reason", "Capteur débranché")).hasStatus(303);

        assertThat(desk.page(PAGE)).contains("Tout a été reçu");
        assertThat(desk.page(PAGE + "/" + id)).contains("Abandonné", "Capteur débranché");
        assertThat(post(id, "drop", "reason", "encore")).hasStatus(303);
    }

    /** Whatever it was set aside for: what cannot be received is set aside again, until somebody drops it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNKNOWN_LISTENER | gone.listener       | org.maillage.sample.published.LampLit |"
                        + " {}",
                "UNKNOWN_TYPE     | sample.lamp-counter | org.maillage.gone.Gone                |"
                        + " {}",
                "UNREADABLE       | sample.lamp-counter | org.maillage.sample.published.LampLit |"
                        + " {",
                "EXHAUSTED        | sample.fuse-box     | org.maillage.sample.published.FuseBlown |"
                        + " fuse"
            })
    void poisonIsTriedAgainAndDropped(String reason, String listener, String type, String content)
            throws Exception {
        var json =
                content.equals("fuse")
                        ? "{\"eventId\":\"%s\",\"at\":\"2026-01-05T08:00:00Z\",\"how\":\"overflows\"}"
                                .formatted(UUID.randomUUID())
                        : content;
        UUID id = setAside(reason, listener, type, json);

        assertThat(post(id, "retry")).hasStatus(303);
        await().until(() -> reasonAnewOf(id).filter(reason::equals).isPresent());

        assertThat(post(id, "drop", "reason", "Ne reviendra pas")).hasStatus(303);
        assertThat(reasonAnewOf(id)).isEmpty();
    }

    private UUID setAside(String reason, String listener, String type, String json) {
        var id = UUID.randomUUID();
        db.sql(
                        "insert into platform.event_quarantine (id, listener_id, event_type,"
                                + " serialized_event, publication_date, attempts, reason,"
                                + " quarantined_at) values (?, ?, ?, ?, now(), 1, ?,"
                                + " '2020-01-01')")
                .params(id, listener, type, json, reason)
                .update();
        return id;
    }

    private Optional<String> reasonAnewOf(UUID id) {
        return db.sql(
                        "select reason from platform.event_quarantine"
                                + " where id = ? and quarantined_at > '2020-01-02'")
                .param(id)
                .query(String.class)
                .optional();
    }

    @Test
    void dropsNothingWithoutAReason() throws Exception {
        var lamp = exhaust("kitchen");
        UUID id = publicationOf(lamp);

        var refused = post(id, "drop", "reason", " ");

        assertThat(refused).hasStatus(422);
        assertThat(Desk.text(refused)).contains("Ce champ est à remplir.");
        assertThat(publicationOf(lamp)).isEqualTo(id);
    }

    @Test
    void isForThoseWhoMay() throws Exception {
        assertThat(new Desk(browser, READER).open(PAGE)).hasStatus(404);
        assertThat(Desk.text(browser.get().uri(PAGE).exchange())).doesNotContain("Tout a été reçu");
    }

    @Test
    void knowsNoOtherIds() {
        assertThat(desk.open(PAGE + "/" + UUID.randomUUID())).hasStatus(404);
        assertThat(desk.open(PAGE + "/x")).hasStatus(404);
    }

    @Test
    void doesNothingToOtherIds() throws Exception {
        UUID known = publicationOf(exhaust("kitchen"));
        String token = desk.token(PAGE + "/" + known);

        assertThat(desk.post(token, PAGE + "/" + UUID.randomUUID() + "/retry")).hasStatus(404);
        assertThat(desk.post(token, PAGE + "/" + UUID.randomUUID() + "/drop", "reason", "essai"))
                .hasStatus(404);
    }

    private LampLit exhaust(String room) {
        effects.breakDown(COUNTER);
        var lamp = new LampLit(UuidV7.next(), Instant.EPOCH, room);
        transaction.executeWithoutResult(_ -> events.publish(lamp));
        await().until(() -> find(lamp).isPresent());
        return lamp;
    }

    private UUID publicationOf(LampLit lamp) {
        return find(lamp).orElseThrow();
    }

    private Optional<UUID> find(LampLit lamp) {
        return db.sql("select id from platform.event_quarantine where event_id = ?")
                .param(lamp.eventId())
                .query(UUID.class)
                .optional();
    }

    private MvcTestResult post(UUID id, String act, String... namesAndValues) throws Exception {
        return desk.send(PAGE + "/" + id, PAGE + "/" + id + "/" + act, namesAndValues);
    }
}
