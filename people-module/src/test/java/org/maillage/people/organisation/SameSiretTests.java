package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.people.Sirets;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Whoever enters a SIRET that another organisation has is asked once; and learns of none that they may not see. */
@PeopleTest
class SameSiretTests {

    private static final String NEW = "/admin/people/organisations/new";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired DSLContext db;

    UUID ours;
    UUID first;
    String firstName;
    String siret;

    @BeforeEach
    void oneThatHasIt() {
        grants.everywhere();
        siret = Sirets.next();
        ours = organisations.named("Fédération " + UUID.randomUUID()).value();
        firstName = "Première (fictive) " + UUID.randomUUID();
        first = organisations.named(firstName).value();
        give(first, siret);
    }

    @Test
    void asksBeforeAnotherIsAddedAndTakesItTheSecondTime() {
        var asked = desk.submit(NEW, typed(siret));

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text("#siret-error")).contains("a déjà ce numéro");
        assertThat(asked.text(".conflict")).contains(firstName);
        assertThat(asked.links("/" + first)).isNotEmpty();
        assertThat(asked.value("siret")).isEqualTo(siret);
        assertThat(count()).isOne();

        assertThat(desk.submit(asked, 0, Map.of()).status()).isEqualTo(303);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void whoeverWasToldOfOneNumberIsAskedAboutAnother() {
        var asked = desk.submit(NEW, typed(siret));
        String other = Sirets.next();
        give(organisations.named("Autre (fictive) " + UUID.randomUUID()).value(), other);

        assertThat(desk.submit(asked, 0, Map.of("siret", other)).status()).isEqualTo(422);
    }

    @Test
    void asksNobodyAboutTheNumberThatIsThereAlready() {
        String name = "Seconde (fictive) " + UUID.randomUUID();
        var second = organisations.named(name).value();
        var page = "/admin/people/organisations/" + second + "/edit";

        assertThat(desk.submit(page, Map.of("siret", siret)).status()).isEqualTo(422);
        give(second, siret);
        assertThat(desk.submit(page, Map.of("note", "changée")).status()).isEqualTo(303);
    }

    @Test
    void tellsNothingOfWhatTheReaderMayNotSee() {
        grants.onlyIn(ours);

        assertThat(desk.submit(NEW, typed(siret)).status()).isEqualTo(303);

        assertThat(count()).isEqualTo(2);
    }

    private Map<String, String> typed(String number) {
        return new HashMap<>(
                Map.of(
                        "owner",
                        ours.toString(),
                        "name",
                        "Nouvelle (fictive) " + UUID.randomUUID(),
                        "siret",
                        number));
    }

    private void give(UUID organisation, String number) {
        db.update(ORGANISATION)
                .set(ORGANISATION.SIRET, number)
                .where(ORGANISATION.ID.eq(organisation))
                .execute();
    }

    private int count() {
        return db.fetchCount(ORGANISATION, ORGANISATION.SIRET.eq(siret));
    }
}
