package org.maillage.people.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.PERSON;

import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.PeopleTest;
import org.maillage.people.published.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A mail to all members: one each, to those whose address the writer may see. */
@PeopleTest
class GroupMailTests extends GroupScene {

    private static final String MAILS = "/admin/platform/mail";
    static final Map<String, String> LETTER =
            Map.of("subject", "Réunion de juin", "text", "À jeudi,\nsalle bleue.");

    @Autowired WriteToGroup write;

    @Test
    void eachMemberOfTodayGetsTheirOwnInTheirLanguage() {
        String page = created(Map.of());
        var sacha = member(page, "Sacha Exemple", true, Map.of());
        var robin = member(page, "Robin Exemple", true, Map.of("function", "SECRETARY"));
        member(page, robin, Map.of("function", "GUEST"));
        var before = member(page, "Lou Jadis", true, Map.of("from", "2015", "to", "2018"));
        readsEnglish(robin);

        var written = desk.submit(page + "/mail", LETTER);

        assertThat(written.location()).isEqualTo(page);
        var french = only(sacha);
        assertThat(french.heading()).isEqualTo("Groupe " + name + "\u202f: Réunion de juin");
        assertThat(french.text(".written"))
                .contains("Bonjour Sacha Exemple", "Camille Exemple (fictif) écrit", "salle bleue")
                .doesNotContain("Robin", address(robin), address(sacha));
        assertThat(french.text(".facts")).contains(address(sacha)).doesNotContain(address(robin));
        var english = only(robin);
        assertThat(english.heading()).isEqualTo("Group " + name + ": Réunion de juin");
        assertThat(english.text(".written")).contains("Hello Robin Exemple", "salle bleue");
        assertThat(mailsTo(before)).isEmpty();
        assertThat(desk.open(page + "/history").text("main"))
                .contains("Courriel aux membres", "Réunion de juin", "Destinataires", "2")
                .doesNotContain("salle bleue", "Sacha", address(sacha));
    }

    @Test
    void whoIsNotReachedIsNamedAndWhoIsNotSeenIsCounted() {
        String page = created(Map.of());
        member(page, "Sacha Exemple", true, Map.of());
        member(page, "Noa Sansadresse", false, Map.of());
        var shy = member(page, "Alix Discret", true, Map.of());
        var elsewhere = organisations.named("Centre fictif " + UUID.randomUUID());
        var unseen = person("Lou Invisible", elsewhere);
        member(page, unseen, Map.of());
        give(unseen);
        db.update(PERSON)
                .set(PERSON.OWNER_ID, elsewhere.value())
                .set(PERSON.LISTING_VISIBILITY, "NETWORK")
                .set(PERSON.FUNCTION_VISIBILITY, "NETWORK")
                .set(PERSON.EMAIL_VISIBILITY, "FEDERATION")
                .where(PERSON.ID.eq(shy.value()))
                .execute();
        grants.onlyIn(owner.value());

        var form = desk.open(page + "/mail");
        assertThat(form.text("section[aria-labelledby=unreached]"))
                .contains("Noa Sansadresse", "Alix Discret", "Une autre personne")
                .doesNotContain("Sacha", "Lou Invisible");
        assertThat(form.text("section[aria-labelledby=reached]"))
                .isEqualTo("Recevront le message Sacha Exemple");
        assertThat(desk.submit(form, 0, LETTER).status()).isEqualTo(303);

        grants.everywhere();
        assertThat(mailsTo(shy)).isEmpty();
        assertThat(mailsTo(unseen)).isEmpty();
        assertThat(desk.open(page + "/history").text("main")).contains("Membres non joints", "3");
    }

    @Test
    void allAreWrittenOrNone() {
        String page = created(Map.of());
        var first = member(page, "Ada Exemple", true, Map.of());
        var second = member(page, "Zoé Exemple", true, Map.of());
        db.update(PERSON)
                .set(PERSON.EMAIL, "zoe\u2028@exemple.test")
                .where(PERSON.ID.eq(second.value()))
                .execute();
        var group = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        var letter = new GroupMailForm("Réunion", "À jeudi", null);

        assertThatThrownBy(() -> desk.atTheDesk(() -> write.write(group, letter)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(mailsTo(first)).isEmpty();
        assertThat(desk.open(page + "/history").text("main"))
                .doesNotContain("Courriel aux membres");
    }

    @Test
    void theSameFormWritesOnce() {
        String page = created(Map.of());
        var sacha = member(page, "Sacha Exemple", true, Map.of());
        var form = desk.open(page + "/mail");

        desk.submit(form, 0, LETTER);
        desk.submit(form, 0, LETTER);

        assertThat(mailsTo(sacha)).hasSize(1);
    }

    @Test
    void isForThoseWhoEditTheGroup() {
        String page = created(Map.of());
        var sacha = member(page, "Sacha Exemple", true, Map.of());
        var form = desk.open(page + "/mail");
        for (Runnable rights :
                List.<Runnable>of(
                        () -> grants.readingIn(owner.value()),
                        () -> grants.onlyIn(UUID.randomUUID()))) {
            rights.run();
            assertThat(desk.open(page + "/mail").status()).isEqualTo(404);
            assertThat(desk.submit(form, 0, LETTER).status()).isEqualTo(404);
        }
        grants.readingIn(owner.value());
        assertThat(desk.open(page).links("/mail")).isEmpty();
        grants.everywhere();
        assertThat(mailsTo(sacha)).isEmpty();
    }

    private void readsEnglish(PersonId person) {
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, person.value())
                .set(ACCOUNT.CREATED_AT, Instant.EPOCH)
                .set(ACCOUNT.CHANGED_AT, Instant.EPOCH)
                .set(ACCOUNT.EMAIL, "compte-" + address(person))
                .set(ACCOUNT.EMAIL_KEY, "compte-" + address(person))
                .set(ACCOUNT.DISPLAY_NAME, "Robin Exemple")
                .set(ACCOUNT.STATE, "ACTIVE")
                .set(ACCOUNT.LANGUAGE, "en")
                .execute();
        db.update(PERSON)
                .set(PERSON.ACCOUNT_ID, person.value())
                .where(PERSON.ID.eq(person.value()))
                .execute();
    }

    private List<String> mailsTo(PersonId person) {
        return desk.open(MAILS + "?q=" + address(person)).html().select("tbody a").eachAttr("href");
    }

    private Desk.Page only(PersonId person) {
        var mails = mailsTo(person);
        assertThat(mails).hasSize(1);
        return desk.open(mails.getFirst());
    }
}
