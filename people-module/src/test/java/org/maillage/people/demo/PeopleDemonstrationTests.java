package org.maillage.people.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.MEMBERSHIP;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.PeopleTest;
import org.maillage.platform.demo.DemonstrationIds;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

@PeopleTest
class PeopleDemonstrationTests {

    private static final UUID FCSF = DemonstrationIds.of("organisation", "fcsf");

    @Autowired PeopleDemonstration demonstration;
    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired DSLContext db;

    @BeforeEach
    void loadedOnce() {
        grants.everywhere();
        if (!db.fetchExists(ORGANISATION, ORGANISATION.ID.eq(FCSF))) {
            desk.asSoftware(demonstration::load);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fcsf",
                "federation-nord-pas-de-calais",
                "federation-bretagne",
                "federation-paris",
                "region-bretagne",
                "cnaf",
                "cnav",
                "ccmsa",
                "injep",
                "fing",
                "retiss",
                "cs-chemille",
                "cs-vivre-en-haut-beaujolais",
                "cs-larbrisseau",
                "cs-lazare-garreau",
                "cs-faubourg-de-bethune",
                "cs-maison-du-chemin-rouge",
                "cs-echo",
                "cs-virolois",
                "cs-belencontre",
                "cs-phalempins"
            })
    void bringsEveryOrganisationThatOthersReferTo(String reference) {
        assertThat(desk.open(organisation(reference)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jacques-francois-marchandise", "emmanuel-porte", "gaelle-noury", "frederic-moreau",
                "thierry-coulomb", "clotilde-durot", "antoine-potier", "aurelie-tricot",
                "magalie-raimbault", "myriam-bouzeriba", "tarik-touahria", "isabelle-foucher",
                "pascal-desfarges"
            })
    void bringsEveryPersonThatOthersReferTo(String reference) {
        assertThat(desk.open(person(reference)).status()).isEqualTo(200);
    }

    @Test
    void findsTheFederationByItsMisspelling() {
        for (var word :
                new String[] {"FCSF", "FSCF", "fscf", "federation+des+centres+sociaux+et"}) {
            assertThat(desk.open("/admin/people/organisations?q=" + word).html().select("tbody a"))
                    .extracting(link -> link.attr("href"))
                    .contains(organisation("fcsf"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Frédéric+Moreau", "Fréderic+Moreau", "frederic+MOREAU"})
    void findsOnePersonHoweverTheAccentsAreSet(String typed) {
        assertThat(desk.open("/admin/people/persons?q=" + typed).html().select("tbody a"))
                .extracting(link -> link.attr("href"))
                .containsExactly(person("frederic-moreau"));
    }

    @Test
    void tellsWhatTheTextSaysOfTheChairmanAndNoMore() {
        assertThat(desk.open(person("tarik-touahria")).text("main"))
                .contains("président", "dates inconnues", "attesté du 14 au 15 décembre 2021");
    }

    @Test
    void leavesUndecidedWhatTheTextLeavesOpen() {
        assertThat(desk.open(person("gaelle-noury")).text("main"))
                .contains("Gaëlle Noury Gardien du centre social Vivre en Haut Beaujolais")
                .contains("fonction inconnue");
    }

    @Test
    void showsTheEightPilotsAsMembersAtUnknownDates() {
        assertThat(
                        desk.open(organisation("federation-nord-pas-de-calais"))
                                .html()
                                .select("section[aria-labelledby=members] a"))
                .hasSize(8);
        assertThat(
                        db.fetchCount(
                                MEMBERSHIP,
                                MEMBERSHIP.FROM_DATE.isNotNull().or(MEMBERSHIP.TO_DATE.isNotNull()),
                                MEMBERSHIP.PARENT_ID.in(
                                        FCSF,
                                        DemonstrationIds.of(
                                                "organisation", "federation-nord-pas-de-calais"))))
                .isZero();
    }

    @Test
    void inventsNoAddressAndNoDate() {
        var persons =
                db.select(MANDATE.PERSON_ID)
                        .from(MANDATE)
                        .where(MANDATE.SOURCE.contains("#CSNUM21"))
                        .fetchSet(MANDATE.PERSON_ID);

        assertThat(persons).hasSize(13);
        assertThat(
                        db.fetchCount(
                                PERSON,
                                PERSON.ID.in(persons),
                                PERSON.EMAIL.isNotNull().or(PERSON.PHONE.isNotNull())))
                .isZero();
        assertThat(
                        db.fetchCount(
                                MANDATE,
                                MANDATE.PERSON_ID.in(persons),
                                MANDATE.FROM_DATE.isNotNull().or(MANDATE.TO_DATE.isNotNull())))
                .isZero();
    }

    private static String organisation(String reference) {
        return "/admin/people/organisations/" + DemonstrationIds.of("organisation", reference);
    }

    private static String person(String reference) {
        return "/admin/people/persons/" + DemonstrationIds.of("person", reference);
    }
}
