package org.maillage.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.actor.Rights;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

@SpringBootTest(properties = "maillage.messages.strict=true")
@AutoConfigureMockMvc
class SearchPageTests {

    private static final UUID ADMINISTRATOR = UUID.randomUUID();

    @Autowired MockMvcTester browser;

    record Principal(UUID id) implements HasActor {
        @Override
        public Actor.AccountHolder actor() {
            return new Actor.AccountHolder(id, "Odile (fictive)");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Planted {
        @Bean
        Rights rights() {
            return new Rights() {
                @Override
                public boolean may(
                        Actor.AccountHolder actor,
                        Permission permission,
                        @Nullable UUID organisation) {
                    return actor.accountId().equals(ADMINISTRATOR);
                }

                @Override
                public boolean mayAnywhere(Actor.AccountHolder actor, Permission permission) {
                    return may(actor, permission, null);
                }
            };
        }

        @Bean
        SearchSource lamps() {
            return new Lamps();
        }

        @Bean
        QuickAction lightAction() {
            return new QuickAction(
                    "platform.publication.retry",
                    "/admin/platform/publications",
                    PlatformPermission.PUBLICATIONS);
        }
    }

    static class Lamps implements SearchSource {

        @Override
        public String titleKey() {
            return "platform.home.nav";
        }

        @Override
        public String icon() {
            return "bulb";
        }

        @Override
        public int order() {
            return 100;
        }

        @Override
        public String listPath() {
            return "/admin/lamps";
        }

        @Override
        public List<SearchHit> find(List<String> words, int most) {
            if (words.contains("panne")) {
                throw new IllegalStateException("planted");
            }
            return words.contains("lampe")
                    ? IntStream.rangeClosed(1, most)
                            .mapToObj(i ->
                                    new SearchHit(
                                            "Lampe <b>" + i, "dans l'entrée", "/admin/lamps/" + i))
                            .toList()
                    : List.of();
        }
    }

    @ParameterizedTest
    @CsvSource({"journal,true", "JOURNAL,true", "actes journal,true", "éch mod,true", "zzz,false"})
    void findsScreensWhateverTheAccentsAndTheOrder(String q, boolean found) throws Exception {
        var page = page(ADMINISTRATOR, q);

        assertThat(page.contains("class=\"search-hit\"")).isEqualTo(found);
    }

    @Test
    void findsActionsByTheirVerb() throws Exception {
        assertThat(page(ADMINISTRATOR, "distribuer")).contains("Actions", "Distribuer à nouveau");
    }

    @Test
    void findsNoScreenThatIsNotTheActors() throws Exception {
        var page = page(UUID.randomUUID(), "journal");

        assertThat(page).contains("Aucun résultat").doesNotContain("class=\"search-hit\"");
    }

    @Test
    void groupsAreShortAndLeadToTheList() throws Exception {
        var page = page(ADMINISTRATOR, "lampe");

        assertThat(page)
                .contains("Lampe &lt;b&gt;6", "/admin/lamps?q=lampe", "Tout voir dans la liste")
                .doesNotContain("Lampe &lt;b&gt;7", "<b>1");
    }

    @Test
    void whatDoesNotAnswerIsLeftOut() throws Exception {
        assertThat(page(ADMINISTRATOR, "panne")).contains("il peut manquer des résultats");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "l", "<script>alert(1)</script>", "%", "'"})
    void oddSearchesFindNothing(String q) throws Exception {
        assertThat(page(ADMINISTRATOR, q)).doesNotContain("class=\"search-hit\"", "<script>alert");
    }

    @Test
    void endlessSearchesFindNothingAndAreKeptToBeShortened() throws Exception {
        var typed = "lampe ".repeat(499) + "lampe";

        assertThat(page(ADMINISTRATOR, typed))
                .contains("value=\"" + typed + "\"", "alors que 200 sont possibles")
                .doesNotContain("search-hit", "Aucun résultat");
        assertThat(page(ADMINISTRATOR, "lampe ".repeat(33)))
                .contains("Lampe &lt;b&gt;6")
                .doesNotContain("alors que");
    }

    @Test
    void isForThoseWhoHaveSignedIn() {
        assertThat(browser.get().uri("/admin/search?q=journal").exchange())
                .hasStatus4xxClientError();
        assertThat(browser.get().uri("/").exchange())
                .bodyText()
                .doesNotContain("id=\"palette\"", "/admin/search");
    }

    private String page(UUID who, String q) throws Exception {
        var result =
                browser.get()
                        .uri("/admin/search")
                        .param("q", q)
                        .locale(Locale.FRANCE)
                        .with(
                                authentication(
                                        new TestingAuthenticationToken(
                                                new Principal(who), null, "ROLE_ACCOUNT")))
                        .exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
