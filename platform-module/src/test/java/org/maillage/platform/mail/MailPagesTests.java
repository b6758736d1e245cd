package org.maillage.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.actor.Rights;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

@MailTest
@AutoConfigureMockMvc
class MailPagesTests {

    private static final String PAGE = "/admin/platform/mail";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Principal ADMINISTRATOR = new Principal(UUID.randomUUID());
    private static final Principal READER = new Principal(UUID.randomUUID());

    @Autowired MockMvcTester browser;
    @Autowired SendMails mails;
    @Autowired Mailbag bag;
    @Autowired MovableClock clock;

    private final String address = Mailbag.somebody();

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
                            && permission == PlatformPermission.MAIL;
                }

                @Override
                public boolean mayAnywhere(Actor.AccountHolder actor, Permission permission) {
                    return may(actor, permission, null);
                }
            };
        }
    }

    @BeforeEach
    void empty() {
        bag.empty();
    }

    @Test
    void listsWhatWaits() throws Exception {
        assertThat(get(PAGE)).contains("Aucun courriel pour l’instant");
        bag.write(Mailbag.invitation(address));

        assertThat(get(PAGE)).contains("Une lampe de", address, "En attente");
        assertThat(get(PAGE + "?state=SENT")).doesNotContain(address);
        assertThat(get(PAGE + "?q=" + address)).contains(address);
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

        assertThat(get(PAGE + "/" + id))
                .contains("Bonjour &lt;b&gt;Robin", "[lien personnel, masqué]")
                .doesNotContain("tres-secret", "<b>Robin");
    }

    @Test
    void sendsOnceMoreOnRequest() throws Exception {
        var id = bag.write(Mailbag.invitation(address));
        mails.round(PostOffice.closed());
        assertThat(get(PAGE + "/" + id)).contains("En échec");

        assertThat(post(id, "retry")).hasStatus(303).hasRedirectedUrl(PAGE + "/" + id);
        mails.round(PostOffice.open());

        assertThat(PostOffice.received(address)).hasSize(1);
        assertThat(get(PAGE + "/" + id)).contains("Remis à l’envoi", "Odile (fictive)", "Envoyé");
    }

    @Test
    void dropsWithAReasonThatStaysInTheHistory() throws Exception {
        var id = bag.write(Mailbag.invitation(address));

        assertThat(post(id, "drop", "reason", "Adresse d’une autre")).hasStatus(303);
        mails.round(PostOffice.open());

        assertThat(PostOffice.received(address)).isEmpty();
        assertThat(get(PAGE + "/" + id)).contains("Abandonné", "Adresse d’une autre");
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
        String token = tokenFor(other);
        mails.round(PostOffice.open());

        assertThat(postWith(token, id, "retry")).hasStatus(303);
        assertThat(postWith(token, id, "drop", "reason", "Trop tard")).hasStatus(303);
        mails.round(PostOffice.open());

        assertThat(bag.row(id).getState()).isEqualTo("SENT");
        assertThat(PostOffice.received(address)).hasSize(1);
    }

    @Test
    void isForThoseWhoMay() throws Exception {
        var id = bag.write(Mailbag.invitation(address));

        assertThat(as(READER, PAGE)).hasStatus(404);
        assertThat(as(READER, PAGE + "/" + id)).hasStatus(404);
        assertThat(body(browser.get().uri(PAGE).exchange())).doesNotContain(address);
    }

    @Test
    void knowsNoOtherIds() throws Exception {
        String token = tokenFor(bag.write(Mailbag.invitation(address)));

        assertThat(as(ADMINISTRATOR, PAGE + "/" + UUID.randomUUID())).hasStatus(404);
        assertThat(postWith(token, UUID.randomUUID(), "retry")).hasStatus(404);
        assertThat(postWith(token, UUID.randomUUID(), "drop", "reason", "x")).hasStatus(404);
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
        return body(result);
    }

    private static String body(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult post(UUID id, String act, String... parameter) throws Exception {
        return postWith(tokenFor(id), id, act, parameter);
    }

    private String tokenFor(UUID id) throws UnsupportedEncodingException {
        var token = TOKEN.matcher(get(PAGE + "/" + id));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private MvcTestResult postWith(String token, UUID id, String act, String... parameter) {
        var request =
                browser.post()
                        .uri(PAGE + "/" + id + "/" + act)
                        .locale(Locale.FRANCE)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("_csrf", token)
                        .with(
                                authentication(
                                        new TestingAuthenticationToken(
                                                ADMINISTRATOR, null, "ROLE_ACCOUNT")));
        return (parameter.length == 0 ? request : request.param(parameter[0], parameter[1]))
                .exchange();
    }
}
