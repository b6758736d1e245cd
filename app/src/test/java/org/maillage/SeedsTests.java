package org.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillagetools.testkit.Browser;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the two public texts name is there to be seen. */
@WholeApplication
class SeedsTests {

    private static final String COLLOQUIUM = "/events/colloque-csnum21";
    private static final String SUMMER_UNIVERSITY = "/events/universite-d-ete-2019-lille";

    @LocalServerPort int port;

    private Document read(String path) throws Exception {
        return Jsoup.parse(new Browser(port).page(path));
    }

    private String text(String path) throws Exception {
        return read(path).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#CSNUM21",
                "Les centres sociaux, acteurs d’une société numérique humaine",
                "Jacques-François Marchandise",
                "Emmanuel Porte",
                "Gaëlle Noury",
                "Frédéric Moreau",
                "Thierry Coulomb",
                "Clotilde Durot",
                "Antoine Potier",
                "Aurélie Tricot",
                "Magalie Raimbault",
                "Myriam Bouzeriba",
                "Tarik Touahria",
                "Isabelle Foucher",
                "Pascal Desfarges",
                "Le numérique, un enjeu de société",
                "Du territorial au national, quelles coopérations",
                "Comment faire du numérique un levier au service de la justice sociale",
                "Comment voyons-nous le numérique dans cinq ans",
                "une Fabrique de territoire",
                "un Hub territorial pour un numérique inclusif",
                "tiers-lieu numérique de proximité",
                "Germaine, un café numérique itinérant",
                "des alliances éducatives en action",
                "le numérique est il compatible avec l’éthique",
                "le numérique interroge t-il la notion d’écologie",
                "l’autonomie numérique des seniors",
                "INJEP",
                "FING",
                "RETISS",
                "CNAF",
                "CNAV",
                "CCMSA"
            })
    void theColloquiumShows(String named) throws Exception {
        assertThat(text(COLLOQUIUM)).containsIgnoringCase(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 juillet 2019",
                "Lille",
                "250",
                "Quels sont les enjeux pour les habitants",
                "Quels rôles les centres sociaux peuvent-ils jouer",
                "un levier d’émancipation"
            })
    void theSummerUniversityShows(String named) throws Exception {
        assertThat(text(SUMMER_UNIVERSITY)).contains(named);
    }

    @Test
    void theMarketOfPracticesShowsItsStands() throws Exception {
        var page = read(COLLOQUIUM);

        assertThat(page.select("a[href^=/practices/stands/]")).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fabrique de territoire",
                "hub territorial",
                "centres sociaux connectés",
                "germaine",
                "alliances éducatives",
                "web radio",
                "éducation à l’image",
                "outils pédagogiques",
                "jeu prospectif"
            })
    void theCatalogueFinds(String practice) throws Exception {
        var page = read("/practices?q=" + practice.replace(" ", "+"));

        assertThat(page.select("a[href^=/practices/sheets/]")).isNotEmpty();
        assertThat(page.text()).containsIgnoringCase(practice);
    }
}
