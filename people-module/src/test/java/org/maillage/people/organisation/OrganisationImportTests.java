package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.maillage.people.db.Tables.PLACE;

import org.junit.jupiter.api.Test;
import org.maillage.people.ImportTest;
import org.maillage.people.Sirets;
import org.maillage.people.published.OrganisationCardChanged;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;

import java.util.stream.IntStream;

/** What a file brings, once, and as the forms would have it. */
@ImportTest
class OrganisationImportTests extends OrganisationImportScene {

    @Test
    void createsOrganisationsAsTheFormDoes() {
        var siret = Sirets.next();

        var page =
                imported(
                        "Nom de la structure;Type de structure;N° SIRET;Code INSEE;Adresse;Code"
                                + " postal;Téléphone;Membre de;Site web\n"
                                + "Centre %s;Centre social;%s;59350;1 rue du Pré;59000;320000000;fédération %s (FICTIVE);exemple.test/a\n"
                                        .formatted(mark, siret, mark));

        assertThat(page.text("main")).contains("1 fiche créée");
        var made = only("Centre " + mark);
        assertThat(made.ownerId()).isEqualTo(owner);
        assertThat(made.state())
                .extracting(
                        OrganisationState::type,
                        OrganisationState::siret,
                        OrganisationState::cogCode,
                        OrganisationState::departmentCode,
                        OrganisationState::region,
                        OrganisationState::website)
                .containsExactly(
                        OrganisationType.COMMUNITY_CENTRE,
                        siret,
                        "59350",
                        "59",
                        "Hauts-de-France",
                        "https://exemple.test/a");
        assertThat(cards(made.id())).extracting(card -> card.revision()).containsExactly(1L);
        assertThat(history(made.id()))
                .containsExactlyInAnyOrder("created", "place-described", "membership-added");
        assertThat(
                        db.select(PLACE.ADDRESS, PLACE.POSTAL_CODE, PLACE.PHONE)
                                .from(PLACE)
                                .where(PLACE.ORGANISATION_ID.eq(made.id().value()))
                                .fetch(row -> tuple(row.value1(), row.value2(), row.value3())))
                .containsExactly(tuple("1 rue du Pré", "59000", "+33320000000"));
        assertThat(parents(made.id())).containsExactly(owner);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var file =
                "Nom;Type;SIRET;RNA;Adresse;CP;Membre de\n"
                        + "Un %1$s;EVS;%2$s;;1 rue;59000;Fédération %1$s (fictive)\nDeux %1$s;;;;2 rue;59000;\nTrois %1$s;;;;;;\n"
                                .formatted(mark, Sirets.next());
        imported(file);
        var before = traces();

        var page = imported(file);

        assertThat(page.text("main"))
                .contains("aucune fiche créée", "aucune modifiée", "3 inchangées");
        assertThat(traces()).isEqualTo(before).hasSize(3);
    }

    @Test
    void aCircleIsRefused() {
        imported("Nom;Membre de\nEnfant %1$s;Fédération %1$s (fictive)\n".formatted(mark));

        var page =
                checked("Nom;Membre de\nFédération %1$s (fictive);Enfant %1$s\n".formatted(mark));

        assertThat(page.text("main"))
                .contains("1 ligne est à corriger", "est déjà, directement ou non, membre");
    }

    /** The first row makes what the second one would close: the dry run cannot know. */
    @Test
    void aCircleThatTheFileItselfWouldCloseIsRefused() {
        imported("Nom\nUn %1$s\nDeux %1$s\n".formatted(mark));

        var page =
                imported("Nom;Membre de\nUn %1$s;Deux %1$s\nDeux %1$s;Un %1$s\n".formatted(mark));

        assertThat(page.text("main"))
                .contains("1 ligne est à corriger", "est déjà, directement ou non, membre");
        var two = only("Deux " + mark).id();
        assertThat(parents(only("Un " + mark).id())).containsExactly(two.value());
        assertThat(parents(two)).isEmpty();
    }

    /** The second batch breaks when most of it is written; nothing of it may stay, or come twice. */
    @Test
    void aBatchThatBreaksHalfWayIsDoneOnceAfterAll() {
        var file = new StringBuilder(HEADERS);
        IntStream.range(0, 1_200)
                .forEach(i ->
                        file.append("Centre %04d %s;;;;%d rue;59000;\n".formatted(i, mark, i)));
        var page = checked(file.toString());
        grants.breakAfter(2_300);

        var done = uploads.run(page);

        assertThat(grants.hasBroken()).isTrue();
        assertThat(done.text("main").replace('\u202f', ' '))
                .contains("1 200 fiches créées", "aucune inchangée");
        var made = named("Centre%" + mark);
        assertThat(made).hasSize(1_200);
        var ids = made.stream().map(StoredOrganisation::id).toList();
        assertThat(
                        records.of(OrganisationCardChanged.class).stream()
                                .filter(card -> ids.contains(card.organisation())))
                .hasSize(1_200);
        assertThat(
                        db.fetchCount(
                                PLACE,
                                PLACE.ORGANISATION_ID.in(
                                        ids.stream().map(OrganisationId::value).toList())))
                .isEqualTo(1_200);
        assertThat(history(ids.getLast())).containsExactlyInAnyOrder("created", "place-described");
    }
}
