package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.account.ApiClient.ORGANISATIONS;
import static org.maillage.people.db.Tables.API_TOKEN;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.LetterBox;
import org.maillage.people.rights.Role;
import org.maillage.people.token.Ending;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;

/** Whose token ends soon is told so, once. */
@AccountTest
class EndingTokenTests {

    @Autowired Staff staff;
    @Autowired Ending ending;
    @Autowired LetterBox letters;
    @Autowired MovableClock clock;
    @Autowired DSLContext dsl;
    @Autowired Audit audit;

    Staff.Person person;
    Browser holder;

    @BeforeEach
    void somebodyWithAToken() throws Exception {
        person = staff.with(Role.READER, null);
        holder = staff.signedIn(person);
        ApiClient.made(ApiClient.ask(holder, "Site", null, Staff.PASSWORD, "MONTH", ORGANISATIONS));
    }

    @Test
    void aWeekBeforeOnce() {
        ending.look();
        assertThat(letters.countFor(person.email())).isZero();

        clock.moveOn(Duration.ofDays(24));
        ending.look();
        ending.look();

        assertThat(letters.countFor(person.email())).isOne();
        assertThat(letters.templateFor(person.email())).isEqualTo("people.token.ending-mail");
        assertThat(letters.languageFor(person.email())).isEqualTo("fr");
    }

    @Test
    void inTheLanguageThatTheHolderChose() throws Exception {
        String own = "/admin/people/account";
        assertThat(holder.fill(own, own + "/language", "language", "DE").statusCode())
                .isEqualTo(400);
        assertThat(holder.fill(own, own + "/language", "language", "EN").statusCode())
                .isEqualTo(303);
        assertThat(holder.page(own)).containsPattern("value=\"EN\"[^>]* selected");
        clock.moveOn(Duration.ofDays(24));
        ending.look();

        assertThat(letters.languageFor(person.email())).isEqualTo("en");
        assertThat(audit.history(AccountAudit.subject(person.id())))
                .extracting(AuditEntry::action)
                .startsWith("language-chosen");
    }

    @Test
    void nobodyIsToldOfOneThatIsWithdrawn() {
        dsl.update(API_TOKEN)
                .set(API_TOKEN.WITHDRAWN_AT, clock.instant())
                .where(API_TOKEN.ACCOUNT_ID.eq(person.id()))
                .execute();
        clock.moveOn(Duration.ofDays(24));
        ending.look();

        assertThat(letters.countFor(person.email())).isZero();
    }

    @Test
    void whatHasEndedIsForgottenAfterThreeMonths() {
        clock.moveOn(Duration.ofDays(30 + 89));
        ending.look();
        assertThat(count()).isOne();

        clock.moveOn(Duration.ofDays(2));
        ending.look();
        assertThat(count()).isZero();
    }

    private int count() {
        return dsl.fetchCount(API_TOKEN, API_TOKEN.ACCOUNT_ID.eq(person.id()));
    }
}
