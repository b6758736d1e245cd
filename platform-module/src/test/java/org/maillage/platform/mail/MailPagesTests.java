package org.maillage.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Rights;
import org.maillage.platform.actor.SoleRight;
import org.maillage.platform.web.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

@MailTest
@AutoConfigureMockMvc
class MailPagesTests {

    private static final String PAGE = "/admin/platform/mail";
    private static final Actor.AccountHolder ADMINISTRATOR =
            new Actor.AccountHolder(UUID.randomUUID(), "Odile (fictive)");
    private static final Actor.AccountHolder READER =
            new Actor.AccountHolder(UUID.randomUUID(), "Odile (fictive)");

    @Autowired MockMvcTester browser;
    @Autowired SendMails mails;
    @Autowired Mailbag bag;
    @Autowired MovableClock clock;

    Desk desk;

    private final String address = Mailbag.somebody();

    @TestConfiguration(proxyBeanMethods = false)
    static class Grants {
        @Bean
        Rights rights() {
            return new SoleRight(ADMINISTRATOR, PlatformPermission.MAIL);
        }
    }

    @BeforeEach
    void empty() {
        desk = new Desk(browser, ADMINISTRATOR);
        bag.empty();
    }

    @Test
    void listsWhatWaits() throws Exception {
        assertThat(desk.page(PAGE)).contains("Aucun courriel pour l’instant");
        bag.write(Mailbag.invitation(address));

        assertThat(desk.page(PAGE)).contains("Une lampe de", address, "En attente");
        assertThat(desk.page(PAGE + "?state=SENT")).doesNotContain(address);
        assertThat(desk.page(PAGE + "?q=" + address)).contains(address);
    }

    @Test
    void showsAMailButNotItsLinkToAnybody() throws Exception {
        var link = new HiddenLink("https://exemple.test/?token=tres-secret");
        var until = clock.instant().plus(Duration.ofHours(1));
        var id =
                bag.write(
                        MailDraft.of("sample.mail.link", address, null, Locale.FRENCH)
                                .with("<b>Robin</b>")
                                .with(link, until));

        assertThat(desk.page(PAGE + "/" + id))
                .contains("Bonjour &lt;b&gt;Robin", "[lien personnel, masqué]")
                .doesNotContain("tres-secret", "<b>Robin");
    }

    @Test
    void sendsOnceMoreOnRequest() throws Exception {
        var id = bag.write(Mailbag.invitation(address));
        mails.round(PostOffice.closed());
        assertThat(desk.page(PAGE + "/" + id)).contains("En échec");

        assertThat(post(id, "retry")).hasStatus(303).hasRedirectedUrl(PAGE + "/" + id);
        mails.round(PostOffice.open());

        assertThat(PostOffice.received(address)).hasSize(1);
        assertThat(desk.page(PAGE + "/" + id))
                .contains("Remis à l’envoi", "Odile (fictive)", "Envoyé");
    }

    @Test
    void dropsWithAReasonThatStaysInTheHistory() throws Exception {
        var id = bag.write(Mailbag.invitation(address));

        assertThat(post(id, "drop", "reason", "Adresse d’une autre")).hasStatus(303);
        mails.round(PostOffice.open());

        assertThat(PostOffice.received(address)).isEmpty();
        assertThat(desk.page(PAGE + "/" + id)).contains("Abandonné", "Adresse d’une autre");
    }

    @Test
    void dropsNothingWithoutAReason() throws Exception {
        var id = bag.write(Mailbag.invitation(address));

        assertThat(post(id, "drop", "reason", " ")).hasStatus(422);

        assertThat(bag.row(id).getState()).isEqualTo("WAITING");
    }

    @Test
    void neitherRetriesNorDropsWhatHasLeft() throws Exception {
        var id = bag.write(Mailbag.invitation(address));
        var other = bag.write(Mailbag.invitation(Mailbag.somebody()));
        String token = desk.token(PAGE + "/" + other);
        mails.round(PostOffice.open());

        assertThat(desk.post(token, PAGE + "/" + id + "/retry")).hasStatus(303);
        assertThat(desk.post(token, PAGE + "/" + id + "/drop", "reason", "Trop tard"))
                .hasStatus(303);
        mails.round(PostOffice.open());

        assertThat(bag.row(id).getState()).isEqualTo("SENT");
        assertThat(PostOffice.received(address)).hasSize(1);
    }

    @Test
    void isForThoseWhoMay() throws Exception {
        var id = bag.write(Mailbag.invitation(address));

        assertThat(new Desk(browser, READER).open(PAGE)).hasStatus(404);
        assertThat(new Desk(browser, READER).open(PAGE + "/" + id)).hasStatus(404);
        assertThat(Desk.text(browser.get().uri(PAGE).exchange())).doesNotContain(address);
    }

    @Test
    void knowsNoOtherIds() throws Exception {
        String token = desk.token(PAGE + "/" + bag.write(Mailbag.invitation(address)));

        assertThat(desk.open(PAGE + "/" + UUID.randomUUID())).hasStatus(404);
        assertThat(desk.post(token, PAGE + "/" + UUID.randomUUID() + "/retry")).hasStatus(404);
        assertThat(desk.post(token, PAGE + "/" + UUID.randomUUID() + "/drop", "reason", "x"))
                .hasStatus(404);
    }

    private MvcTestResult post(UUID id, String act, String... namesAndValues) throws Exception {
        return desk.send(PAGE + "/" + id, PAGE + "/" + id + "/" + act, namesAndValues);
    }
}
