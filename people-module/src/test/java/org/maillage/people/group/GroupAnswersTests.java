package org.maillage.people.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.PERSON;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.PeopleTest;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** To whom members answer a mail to their group: to whoever writes, who has been told what that shows, or to nobody. */
@PeopleTest
class GroupAnswersTests extends GroupScene {

    private static final String MAILS = "/admin/platform/mail";
    private static final String FACTS = ".facts";

    @Autowired CurrentActor actor;
    @Autowired WriteToGroup write;

    private String own = "";
    private String member = "";
    private String page = "";
    private @Nullable UUID writer;

    @BeforeEach
    void aGroupOfOneAndAWriterWithAnAccount() {
        own = "camille-" + UUID.randomUUID() + "@exemple.test";
        member = UUID.randomUUID() + "@exemple.test";
        page = created(Map.of());
        var person = person("Sacha Exemple", owner);
        db.update(PERSON).set(PERSON.EMAIL, member).where(PERSON.ID.eq(person.value())).execute();
        member(page, person, Map.of());
        writer = desk.atTheDesk(() -> ((Actor.AccountHolder) actor.get()).accountId());
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, writer())
                .set(ACCOUNT.CREATED_AT, Instant.EPOCH)
                .set(ACCOUNT.CHANGED_AT, Instant.EPOCH)
                .set(ACCOUNT.EMAIL, own)
                .set(ACCOUNT.EMAIL_KEY, own)
                .set(ACCOUNT.DISPLAY_NAME, "Camille Exemple (fictif)")
                .set(ACCOUNT.STATE, "ACTIVE")
                .execute();
    }

    private UUID writer() {
        return Objects.requireNonNull(writer);
    }

    /** Who sits at the desk has none in the other tests. */
    @AfterEach
    void noAccount() {
        db.deleteFrom(ACCOUNT).where(ACCOUNT.ID.eq(writer())).execute();
    }

    @Test
    void goToTheWriterUnlessTheySayNo() {
        var form = desk.open(page + "/mail");
        assertThat(form.text("#answers")).contains("À mon adresse, que les membres verront", own);
        assertThat(form.html().select("#answers input[checked]").eachAttr("value"))
                .containsExactly("WRITER");

        var mail = written(Map.of());

        assertThat(mail.text(FACTS)).contains("Réponses à " + own);
        assertThat(mail.text(".written"))
                .contains("votre réponse ira à Camille Exemple (fictif), et à personne d’autre")
                .doesNotContain(own);
    }

    @Test
    void goToNobodyWhoDoesNotShowTheirAddress() {
        var mail = written(Map.of("answers", "NOBODY"));

        assertThat(mail.text(FACTS)).doesNotContain("Réponses à", own);
        assertThat(mail.text(".written")).contains("aucune adresse n’y figure");
    }

    @Test
    void goToNobodyWithoutAnAccountsAddress() {
        noAccount();
        var form = desk.open(page + "/mail");
        assertThat(form.html().select("#answers")).isEmpty();
        assertThat(form.text("main")).contains("Votre compte n’a pas d’adresse");

        assertThat(written(Map.of("answers", "WRITER")).text(FACTS)).doesNotContain("Réponses à");
    }

    @Test
    void goToNoAddressThatAFormBrings() {
        for (String name : new String[] {"replyTo", "writer", "email", "address"}) {
            assertThat(written(Map.of(name, "autre@exemple.test")).text(FACTS))
                    .contains("Réponses à " + own)
                    .doesNotContain("autre@");
        }
    }

    @Test
    void whatIsNoChoiceIsRefused() {
        var refused = desk.submit(page + "/mail", letter(Map.of("answers", "a@b.fr")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#answers-error")).isNotBlank();
        assertThat(refused.value("text")).isEqualTo("À jeudi");
    }

    /** An account cannot be called so; should it be all the same, nothing is written at all. */
    @Test
    void anAddressThatIsMoreThanOneWritesNothing() {
        db.update(ACCOUNT)
                .set(ACCOUNT.EMAIL, own + "\r\nBcc: autre@exemple.test")
                .where(ACCOUNT.ID.eq(writer()))
                .execute();
        var group = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        var letter = new GroupMailForm("Réunion", "À jeudi", GroupMailForm.Answers.WRITER);

        assertThatThrownBy(() -> desk.atTheDesk(() -> write.write(group, letter)))
                .isInstanceOf(IllegalArgumentException.class);

        var mails = desk.open(MAILS + "?q=" + member);
        assertThat(mails.html().select("tbody a")).as(member + mails.text("main")).isEmpty();
    }

    private static Map<String, String> letter(Map<String, String> typed) {
        var letter = new HashMap<>(Map.of("subject", "Réunion de juin", "text", "À jeudi"));
        letter.putAll(typed);
        return letter;
    }

    /** The mail as staff sees it, newest first. */
    private Desk.Page written(Map<String, String> typed) {
        assertThat(desk.submit(page + "/mail", letter(typed)).status()).isEqualTo(303);
        var mails = desk.open(MAILS + "?q=" + member).html().select("tbody a");
        return desk.open(mails.eachAttr("href").getFirst());
    }
}
