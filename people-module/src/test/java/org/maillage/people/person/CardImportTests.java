package org.maillage.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.PERSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

@PeopleTest
class CardImportTests {

    private static final String PATH = "/admin/people/persons/vcards";

    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired DSLContext db;
    @Autowired MockMvc mvc;

    private UUID owner = UUID.randomUUID();
    private Actor.AccountHolder sender =
            new Actor.AccountHolder(UUID.randomUUID(), "Camille Exemple (fictif)");

    record Principal(Actor.AccountHolder actor) implements HasActor {}

    @BeforeEach
    void anOwner() {
        grants.everywhere();
        sender = new Actor.AccountHolder(UUID.randomUUID(), "Camille Exemple (fictif)");
        owner = organisations.named("Centre (fictif)").value();
    }

    @Test
    void showsWhatWouldBeMadeAndMakesItThen() throws Exception {
        var cards =
                """
                BEGIN:VCARD
                VERSION:3.0
                FN:Sacha Exemple (fictif)
                N:Exemple;Sacha;;;
                EMAIL:sacha-%1$s@exemple.test
                TEL;TYPE=CELL:+33 6 99 00 00 00
                ORG:Centre (fictif)
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                FN:Sans adresse (fictif)
                TEL;VALUE=uri:tel:+33-1-99-00-00-01
                END:VCARD
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Mod=C3=A8le;Zo=C3=A9
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Sacha Exemple (fictif)
                N:Exemple;Sacha;;;
                EMAIL:sacha-%1$s@exemple.test
                TEL;TYPE=CELL:+33 6 99 00 00 00
                ORG:Centre (fictif)
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Mauvaise adresse (fictif)
                EMAIL:pas une adresse
                END:VCARD
                """
                        .formatted(owner);
        var review = sent(cards.getBytes(StandardCharsets.UTF_8)).getHeader("Location");

        var page = open(review);
        assertThat(names()).isEmpty();
        assertThat(page.select("tbody tr").eachText())
                .satisfiesExactly(
                        line -> assertThat(line).contains("Sacha Exemple", "Serait créée"),
                        line -> assertThat(line).contains("Sans adresse", "Serait créée"),
                        line -> assertThat(line).contains("Zoé Modèle", "Serait créée"),
                        line -> assertThat(line).contains("Déjà plus haut"),
                        line -> assertThat(line).contains("pas valable"));

        assertThat(take(review, page).getStatus()).isEqualTo(303);
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "Sacha Exemple (fictif)", "Sans adresse (fictif)", "Zoé Modèle");
        assertThat(status(review)).isEqualTo(404);

        var again = open(sent(cards.getBytes(StandardCharsets.UTF_8)).getHeader("Location"));
        assertThat(again.select("tbody tr").eachText().subList(0, 3))
                .as("with an address and without")
                .allSatisfy(line -> assertThat(line).contains("déjà connue"));
    }

    @Test
    void anOfficeWithOneAddressIsSeveralPersons() throws Exception {
        take("BEGIN:VCARD\nVERSION:3.0\nFN:Zoé Exemple\nEMAIL:accueil@exemple.test\nEND:VCARD\n");
        take("BEGIN:VCARD\nVERSION:3.0\nFN:Lou Modèle\nEMAIL:accueil@exemple.test\nEND:VCARD\n");

        assertThat(names()).containsExactlyInAnyOrder("Zoé Exemple", "Lou Modèle");
    }

    @Test
    void theCardOfAnOrganisationIsNobodys() throws Exception {
        var review =
                sent("""
                BEGIN:VCARD
                VERSION:4.0
                KIND:org
                FN:Centre (fictif)
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Caisse (fictive)
                X-ABShowAs:COMPANY
                END:VCARD
                """
                                .getBytes(StandardCharsets.UTF_8))
                        .getHeader("Location");

        assertThat(open(review).select("tbody tr").eachText())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("structure"));
    }

    @Test
    void whatHasNoFieldStaysWordForWord() throws Exception {
        take(
                """
                BEGIN:VCARD
                VERSION:3.0
                FN:Zoé Exemple
                EMAIL:zoe@exemple.test
                EMAIL:autre@exemple.test
                TEL:01 99 00 00 00
                TEL:06 99 00 00 00
                ORG:Centre (fictif)
                NOTE:Joignable le matin
                END:VCARD
                """);

        assertThat(
                        db.select(PERSON.RAW_TEXT)
                                .from(PERSON)
                                .where(PERSON.OWNER_ID.eq(owner))
                                .fetchSingle()
                                .value1())
                .isEqualTo(
                        "Centre (fictif)\nautre@exemple.test\n06 99 00 00 00\nJoignable le matin");
    }

    private void take(String cards) throws Exception {
        var review = sent(cards.getBytes(StandardCharsets.UTF_8)).getHeader("Location");
        take(review, open(review));
    }

    @Test
    void readsWhatOlderProgramsWrite() throws Exception {
        var latin =
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Éloïse (fictive)\r\nEND:VCARD\r\n"
                        .getBytes(Charset.forName("windows-1252"));

        assertThat(open(sent(latin).getHeader("Location")).text()).contains("Éloïse (fictive)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no card at all", "<html>"})
    void refusesWhatIsNoCard(String content) throws Exception {
        var refused = sent(content.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("#cards-error").text())
                .isNotBlank();
    }

    @Test
    void refusesTooManyAndTooMuch() throws Exception {
        var card = "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n";

        assertThat(sent(card.repeat(501).getBytes(StandardCharsets.UTF_8)).getStatus())
                .isEqualTo(422);
        assertThat(sent(new byte[1_000_001]).getStatus()).isEqualTo(422);
    }

    @Test
    void somebodyElsesCardsAreNobodys() throws Exception {
        var card = "BEGIN:VCARD\nVERSION:3.0\nFN:Secret (fictif)\nEND:VCARD\n";
        var review = sent(card.getBytes(StandardCharsets.UTF_8)).getHeader("Location");
        sender = new Actor.AccountHolder(UUID.randomUUID(), "Autre (fictif)");

        assertThat(status(review)).isEqualTo(404);
    }

    @Test
    void isForThoseWhoMayEdit() throws Exception {
        grants.onlyIn();
        assertThat(status(PATH)).isEqualTo(404);

        grants.onlyIn(UUID.randomUUID());
        assertThat(
                        sent("BEGIN:VCARD\nFN:A\nEND:VCARD".getBytes(StandardCharsets.UTF_8))
                                .getStatus())
                .isEqualTo(422);
    }

    private List<String> names() {
        return db.select(PERSON.DISPLAY_NAME)
                .from(PERSON)
                .where(PERSON.OWNER_ID.eq(owner))
                .fetch(PERSON.DISPLAY_NAME);
    }

    private MockHttpServletResponse sent(byte[] content) throws Exception {
        var token = open(PATH).select("main input[name=_csrf]").val();
        return mvc.perform(
                        multipart(PATH)
                                .file(
                                        new MockMultipartFile(
                                                "cards", "a.vcf", "text/vcard", content))
                                .param("owner", owner.toString())
                                .param("_csrf", token)
                                .header("Sec-Fetch-Site", "same-origin")
                                .locale(Locale.FRANCE)
                                .with(signedIn()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse take(@Nullable String review, Document page) throws Exception {
        return mvc.perform(
                        post(String.valueOf(review))
                                .param("_csrf", page.select("main input[name=_csrf]").val())
                                .header("Sec-Fetch-Site", "same-origin")
                                .with(signedIn()))
                .andReturn()
                .getResponse();
    }

    private Document open(@Nullable String path) throws Exception {
        return Jsoup.parse(
                mvc.perform(get(String.valueOf(path)).locale(Locale.FRANCE).with(signedIn()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private int status(@Nullable String path) throws Exception {
        return mvc.perform(get(String.valueOf(path)).with(signedIn()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private RequestPostProcessor signedIn() {
        return authentication(
                new TestingAuthenticationToken(new Principal(sender), null, List.of()));
    }
}
