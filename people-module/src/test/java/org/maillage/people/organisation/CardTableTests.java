package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PLACE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.ImportTest;
import org.springframework.mock.web.MockMultipartFile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

@ImportTest
class CardTableTests extends OrganisationImportScene {

    @Test
    void anOrganisationsCardBecomesAnOrganisation() throws IOException {
        imported(
                table(
                        """
                        BEGIN:VCARD
                        VERSION:4.0
                        KIND:org
                        FN:Centre %1$s
                        NICKNAME:CS %1$s
                        CATEGORIES:Amis,Centre social
                        ADR:;;1 rue du Pré;Lille;;59000;France
                        TEL;VALUE=uri:tel:+33-3-20-00-00-00
                        TEL:03 20 00 00 00
                        EMAIL:accueil@exemple.test
                        URL:https://exemple.test
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:3.0
                        N:;;;;
                        FN:
                        ORG:Été %1$s
                        END:VCARD
                        """
                                .formatted(mark),
                        StandardCharsets.UTF_8));

        var made = db.fetchSingle(ORGANISATION, ORGANISATION.NAME.eq("Centre " + mark));
        assertThat(made.getType()).isEqualTo("COMMUNITY_CENTRE");
        assertThat(made.getAliases()).containsExactly("CS " + mark);
        var place = db.fetchSingle(PLACE, PLACE.ORGANISATION_ID.eq(made.getId()));
        assertThat(place.getPostalCode()).isEqualTo("59000");
        assertThat(place.getPhone()).isEqualTo("+33320000000");
        assertThat(place.getEmail()).isEqualTo("accueil@exemple.test");
        assertThat(db.fetchCount(ORGANISATION, ORGANISATION.NAME.eq("Été " + mark))).isOne();
    }

    @Test
    void nothingIsMadeOfAPersonsCard() throws IOException {
        var page =
                checked(
                        table(
                                "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Exemple;Zoé;;;\r\nFN:Zoé Exemple "
                                        + mark
                                        + "\r\nORG:Centre\r\nEND:VCARD\r\n",
                                Charset.forName("windows-1252")));

        assertThat(page.text("main"))
                .contains(
                        "1 ligne est à corriger",
                        "Zoé Exemple " + mark,
                        "« Nom »".replace(' ', '\u202f'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vcard3", "vcard4"})
    void whatGoesOutComesInAsItWas(String format) throws IOException {
        imported(
                """
                Nom;Autres noms;Type;Ville;Région;Site;Téléphone;Courriel;Adresse;Code postal
                Centre %1$s;A %1$s | B %1$s;EVS;Lille;Hauts-de-France;https://exemple.test;+33320000000;%1$s@exemple.test;1 rue du Pré;59000
                """
                        .formatted(mark));
        var out =
                desk.open("/admin/people/organisations?q=Centre+" + mark + "&export=" + format)
                        .html()
                        .wholeText();

        assertThat(out)
                .contains("+33320000000", mark + "@exemple.test", "1 rue du Pré;Lille", ";59000");
        var page = imported(table(out, StandardCharsets.UTF_8));

        assertThat(page.text("main"))
                .contains("aucune fiche créée", "aucune modifiée", "1 inchangée");
    }

    @Test
    void aTableIsLeftAsItIs() throws IOException {
        assertThat(table("Nom;Ville\n", StandardCharsets.UTF_8))
                .asString()
                .isEqualTo("Nom;Ville\n");
    }

    private static byte[] table(String file, Charset charset) throws IOException {
        var sent = new MockMultipartFile("file", "cartes.vcf", null, file.getBytes(charset));
        try (var in = CardTable.of(sent).getInputStream()) {
            return in.readAllBytes();
        }
    }
}
