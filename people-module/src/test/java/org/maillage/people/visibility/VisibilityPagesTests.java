package org.maillage.people.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.people.db.tables.records.PersonRecord;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

@PeopleTest
class VisibilityPagesTests {

    private static final String MINE = "/admin/people/account/record";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired CurrentActor actor;
    @Autowired DSLContext db;

    private OrganisationId owner = OrganisationId.next();
    private PersonId person = PersonId.next();
    private String page = "";
    private String address = "";

    @BeforeEach
    void aPerson() {
        grants.everywhere();
        owner = organisations.named("Centre fictif " + UUID.randomUUID());
        person = person("Sacha Annuaire (fictif)");
        page = "/admin/people/persons/" + person.value();
        address = account();
        db.update(PERSON).setNull(PERSON.ACCOUNT_ID).where(PERSON.ACCOUNT_ID.isNotNull()).execute();
    }

    @Test
    void staffChoosesLineByLineAndThePageSaysSo() {
        assertThat(desk.open(page).text("main"))
                .contains("Visible par", "sa structure, et celles dont elle est membre");

        var saved =
                desk.submit(
                        page + "/visibility",
                        Map.of("emailVisibility", "STAFF", "phoneVisibility", "NETWORK"));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(desk.open(page).text("main"))
                .contains("Visible par", "les équipes qui tiennent la fiche", "tout le réseau");
        assertThat(desk.open(page + "/history").text("main"))
                .contains("Visibilité modifiée", "Téléphone visible par", "tout le réseau");
        assertThat(
                        desk.open(page + "/visibility")
                                .html()
                                .select("input[checked]")
                                .eachAttr("value"))
                .containsExactly("ORGANISATION", "STAFF", "NETWORK", "ORGANISATION");
    }

    @Test
    void somebodyWithoutAnyRoleChoosesForThemselves() {
        link();
        grants.onlyIn();

        assertThat(desk.open(MINE).location()).isEqualTo(page + "/visibility");
        assertThat(desk.open(page).text("main")).contains("sacha@exemple.test", "0199");
        assertThat(desk.open(page + "/visibility").text("h1")).contains("Ma fiche");
        assertThat(desk.submit(page + "/visibility", Map.of("phoneVisibility", "STAFF")).status())
                .isEqualTo(303);
        assertThat(stored().getPhoneVisibility()).isEqualTo("STAFF");
        assertThat(desk.open(page).text("main")).contains("0199");
        for (var other : new String[] {"/edit", "/history", "/account", "/mandates/new"}) {
            assertThat(desk.open(page + other).status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void whoeverHasNoRecordIsToldHowToComeByOne() {
        grants.onlyIn();

        assertThat(desk.open(MINE).text("main")).contains("relié à aucune fiche");
    }

    @Test
    void staffSaysWhoseRecordItIs() {
        link();

        assertThat(desk.open(page + "/visibility").text("main")).contains(address);
        assertThat(desk.open(page + "/history").text("main")).contains("Fiche reliée à un compte");
        assertThat(desk.submit(page + "/account", Map.of("account", "")).status()).isEqualTo(303);
        assertThat(stored().getAccountId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"personne@exemple.test, Aucun compte", "pas-une-adresse, ''"})
    void saysThatNoAccountHasTheAddress(String typed, String told) {
        var refused = desk.submit(page + "/account", Map.of("account", typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#account-error")).isNotBlank().contains(told);
        assertThat(refused.value("account")).isEqualTo(typed);
    }

    @Test
    void anAccountHasOneRecord() {
        link();
        var other = person("Sacha Autre (fictif)");
        var refused =
                desk.submit(
                        "/admin/people/persons/" + other.value() + "/account",
                        Map.of("account", address));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#account-error")).contains("déjà");
    }

    @Test
    void whoeverComesLateToTheAccountKeepsWhatTheyTyped() {
        var mine = desk.open(page + "/account");
        desk.submit(page + "/visibility", Map.of("emailVisibility", "STAFF"));
        var conflict = desk.submit(mine, 0, Map.of("account", address));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text(".conflict")).contains("Adresse du compte", address);
        assertThat(conflict.value("account")).isEqualTo(address);
        assertThat(desk.submit(conflict, 0, Map.of()).status()).isEqualTo(303);
        assertThat(stored().getAccountId()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "listing, STAFF",
        "listing, EVERYBODY",
        "emailVisibility, PUBLIC",
        "functionVisibility, ''"
    })
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var refused =
                desk.submit(
                        page + "/visibility",
                        Desk.fields("phoneVisibility", "FEDERATION", field, typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
        assertThat(refused.html().select("input[name=phoneVisibility][checked]").val())
                .isEqualTo("FEDERATION");
    }

    @Test
    void showsBothVersionsToWhoeverComesLate() {
        var mine = desk.open(page + "/visibility");
        desk.submit(page + "/visibility", Map.of("emailVisibility", "STAFF"));
        var conflict = desk.submit(mine, 0, Map.of("emailVisibility", "NETWORK"));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main"))
                .contains("les équipes qui tiennent la fiche", "tout le réseau");
        assertThat(desk.submit(conflict, 0, Map.of()).status()).isEqualTo(303);
        assertThat(stored().getEmailVisibility()).isEqualTo("NETWORK");
    }

    @Test
    void aChoiceIsNoChangeOfThePerson() {
        var mine = desk.open(page + "/edit");
        desk.submit(page + "/visibility", Map.of("emailVisibility", "STAFF"));

        assertThat(desk.submit(mine, 0, Map.of("givenName", "Sacha")).status()).isEqualTo(303);
        assertThat(stored().getEmailVisibility()).isEqualTo("STAFF");
    }

    @Test
    void isNotForOthers() {
        var form = desk.open(page + "/visibility");
        var account = desk.open(page + "/account");
        grants.readingIn(owner.value());

        assertThat(desk.open(page).status()).isEqualTo(200);
        assertThat(desk.open(page + "/visibility").status()).isEqualTo(404);
        assertThat(desk.open(page + "/account").status()).isEqualTo(404);
        assertThat(desk.submit(form, 0, Map.of("emailVisibility", "NETWORK")).status())
                .isEqualTo(404);
        assertThat(desk.submit(account, 0, Map.of("account", address)).status()).isEqualTo(404);
        assertThat(stored().getEmailVisibility()).isEqualTo("ORGANISATION");
    }

    @Test
    void theHistoryTellsNoFunctionThatIsHidden() {
        var added =
                desk.submit(
                        page + "/mandates/new",
                        Map.of("organisation", owner.value().toString(), "function", "trésorier"));
        assertThat(added.status()).isEqualTo(303);
        grants.readingIn(owner.value());
        assertThat(desk.open(page + "/history").text("main")).contains("trésorier");
        grants.everywhere();
        desk.submit(page + "/visibility", Map.of("functionVisibility", "STAFF"));
        assertThat(desk.open(page + "/history").text("main")).contains("trésorier");
        grants.readingIn(owner.value());

        assertThat(desk.open(page + "/history").text("main"))
                .contains("Visibilité modifiée")
                .doesNotContain("trésorier");
    }

    private void link() {
        assertThat(desk.submit(page + "/account", Map.of("account", address)).status())
                .isEqualTo(303);
    }

    private PersonRecord stored() {
        return db.selectFrom(PERSON).where(PERSON.ID.eq(person.value())).fetchSingle();
    }

    /** Of whoever sits at the desk. */
    private String account() {
        var holder = (Actor.AccountHolder) desk.atTheDesk(actor::get);
        var email = holder.accountId() + "@exemple.test";
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, holder.accountId())
                .set(ACCOUNT.CREATED_AT, Instant.EPOCH)
                .set(ACCOUNT.CHANGED_AT, Instant.EPOCH)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.EMAIL_KEY, email)
                .set(ACCOUNT.DISPLAY_NAME, holder.displayName())
                .set(ACCOUNT.STATE, "ACTIVE")
                .onConflictDoNothing()
                .execute();
        return email;
    }

    private PersonId person(String name) {
        var id = PersonId.next();
        db.insertInto(PERSON)
                .set(PERSON.ID, id.value())
                .set(PERSON.OWNER_ID, owner.value())
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, name)
                .set(PERSON.EMAIL, "sacha@exemple.test")
                .set(PERSON.PHONE, "0199")
                .execute();
        return id;
    }
}
