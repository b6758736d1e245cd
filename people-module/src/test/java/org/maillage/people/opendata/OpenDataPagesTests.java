package org.maillage.people.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.UUID;

@PeopleTest
class OpenDataPagesTests {

    private static final String PATH = "/admin/people/organisations/open-data";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired DSLContext db;

    private OrganisationId ready = OrganisationId.next();
    private OrganisationId bare = OrganisationId.next();
    private String mark = "";

    @BeforeEach
    void oneThatIsReadyAndOneThatIsNot() {
        grants.everywhere();
        mark = UUID.randomUUID().toString();
        ready = organisations.named("Prêt " + mark);
        bare = organisations.named("Nu " + mark);
        db.update(ORGANISATION)
                .set(ORGANISATION.SIRET, "73282932000074")
                .set(ORGANISATION.COMMUNE, "Lille")
                .set(ORGANISATION.COG_CODE, "59350")
                .where(ORGANISATION.ID.eq(ready.value()))
                .execute();
        desk.submit(
                Organisations.page(ready) + "/place",
                Map.of("address", "1 rue du Pré", "postalCode", "59000"));
    }

    @Test
    void saysWhatIsMissingInWords() {
        var page = desk.open(PATH + "?q=" + mark);

        assertThat(page.text("tr:contains(Prêt) td:nth-child(2)")).isEqualTo("Valide");
        assertThat(page.text("tr:contains(Nu) td:nth-child(2)"))
                .contains("SIRET ou RNA, adresse, code postal, commune");
        assertThat(page.text("main"))
                .contains("1 structure valide sur 2", "2 structures valides sur 2");
    }

    @Test
    void tellsExactlyWhatIsChosen() {
        var page = desk.open(PATH + "?q=" + mark);
        var csv = desk.open(page.links("lamednum.csv").getFirst());
        var json = desk.open(page.links("structures.json").getFirst());

        assertThat(csv.html().wholeText().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(ready.value().toString(), "73282932000074", "Prêt " + mark);
        assertThat(JsonMapper.shared().readTree(json.html().wholeText()).size()).isEqualTo(2);
        assertThat(desk.open(PATH + "/structures.json?type=CAF&q=" + mark).html().wholeText())
                .doesNotContain(mark);
    }

    @Test
    void knowsTheNetworkByItsEdges() {
        var national = organisations.named("Tête " + mark, OrganisationType.NATIONAL_FEDERATION);
        var federation = organisations.named("Fédération " + mark, OrganisationType.FEDERATION);
        organisations.join(ready, federation, null, null);
        assertThat(networks()).doesNotContain("fcsf");

        organisations.join(federation, national, null, null);
        assertThat(networks()).contains("fcsf");
    }

    @Test
    void tellsNothingOfWhatOneMayNotSee() {
        grants.onlyIn(bare.value());

        assertThat(desk.open(PATH + "?q=" + mark).text("tbody"))
                .contains("Nu")
                .doesNotContain("Prêt");
        assertThat(desk.open(PATH + "/lamednum.csv?q=" + mark).html().wholeText())
                .doesNotContain(ready.value().toString());
        assertThat(desk.open(PATH + "/structures.json?q=" + mark).html().wholeText())
                .contains(bare.value().toString())
                .doesNotContain(ready.value().toString());

        grants.onlyIn();
        assertThat(desk.open(PATH).status()).isEqualTo(404);
        assertThat(desk.open(PATH + "/lamednum.csv").status()).isEqualTo(404);
        assertThat(desk.open(PATH + "/structures.json").status()).isEqualTo(404);
    }

    private String networks() {
        return desk.open(PATH + "/structures.json?q=Prêt+" + mark).html().wholeText();
    }
}
