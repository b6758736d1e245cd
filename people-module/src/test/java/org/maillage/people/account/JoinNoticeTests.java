package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.people.db.Tables.JOIN_NOTICE;
import static org.maillage.people.db.Tables.JOIN_REQUEST;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.LetterBox;
import org.maillage.people.joining.Overdue;
import org.maillage.people.rights.Role;
import org.maillage.platform.id.UuidV7;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A request to join reaches those who may decide on it, and no flood of them does. */
@AccountTest
class JoinNoticeTests {

    private static final String OWN = "/admin/people/account";
    private static final String SENDER = "Sasha Exemple (fictif)";

    @Autowired Staff staff;
    @Autowired LetterBox letters;
    @Autowired MovableClock clock;
    @Autowired Overdue round;
    @Autowired DSLContext dsl;
    @Autowired PlatformTransactionManager transactions;

    UUID centre;
    Staff.Person delegate;

    @BeforeEach
    void aCentre() {
        centre = organisation();
        delegate = staff.with(Role.DELEGATE, centre);
    }

    @AfterEach
    void nobodyWaits() {
        dsl.deleteFrom(JOIN_REQUEST).where(JOIN_REQUEST.OWNER_ID.eq(centre)).execute();
    }

    @Test
    void whoeverMayDecideIsWrittenToOnce() throws Exception {
        var administrator = staff.with(Role.ADMINISTRATOR, null);
        var editor = staff.with(Role.EDITOR, centre);
        var elsewhere = staff.with(Role.DELEGATE, organisation());
        var former = staff.with(Role.DELEGATE, centre);
        dsl.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, LocalDate.ofEpochDay(0))
                .where(ROLE_GRANT.ACCOUNT_ID.eq(former.id()))
                .execute();
        ask();

        look();
        look();

        assertThat(letters.countFor(delegate.email())).isOne();
        assertThat(letters.templateFor(delegate.email())).isEqualTo("people.joining.waiting-mail");
        assertThat(letters.countFor(administrator.email())).isOne();
        assertThat(letters.countFor(editor.email())).isZero();
        assertThat(letters.countFor(elsewhere.email())).isZero();
        assertThat(letters.countFor(former.email())).isZero();
    }

    @Test
    void inTheLanguageOfEachWithALinkAndNothingThatAStrangerTyped() throws Exception {
        var english = staff.with(Role.DELEGATE, centre);
        assertThat(
                        staff.signedIn(english)
                                .fill(OWN, OWN + "/language", "language", "EN")
                                .statusCode())
                .isEqualTo(303);
        ask();
        ask();

        look();

        assertThat(letters.languageFor(delegate.email())).isEqualTo("fr");
        assertThat(letters.languageFor(english.email())).isEqualTo("en");
        assertThat(letters.argumentsFor(delegate.email()))
                .hasSize(4)
                .startsWith(delegate.name(), "2", "30")
                .last()
                .asString()
                .endsWith("/admin/people/join-requests?state=OPEN");
        var page = staff.signedIn(delegate).page("/admin/people/join-requests?state=OPEN");
        assertThat(page).contains(SENDER);
    }

    @Test
    void aFloodIsOneMailADay() throws Exception {
        flood(40);
        look();
        assertThat(letters.argumentsFor(delegate.email())).contains("40");
        flood(40);
        look();
        clock.moveOn(Duration.ofHours(23));
        look();
        assertThat(letters.countFor(delegate.email())).isOne();

        clock.moveOn(Duration.ofHours(1));
        look();

        assertThat(letters.countFor(delegate.email())).isEqualTo(2);
        assertThat(letters.argumentsFor(delegate.email())).contains("40");
        clock.moveOn(Duration.ofDays(2));
        look();
        assertThat(letters.countFor(delegate.email())).isEqualTo(2);
    }

    @Test
    void whatIsDecidedWaitsForNobody() {
        flood(1);
        dsl.update(JOIN_REQUEST)
                .set(JOIN_REQUEST.STATE, "REFUSED")
                .set(JOIN_REQUEST.DECIDED_AT, clock.instant())
                .where(JOIN_REQUEST.OWNER_ID.eq(centre))
                .execute();

        look();

        assertThat(letters.countFor(delegate.email())).isZero();
    }

    @Test
    void whatAnotherInstanceIsTellingIsNotToldTwice() throws Exception {
        flood(1);
        clock.moveOn(Duration.ofMinutes(2));
        var told = new CountDownLatch(1);
        var waits = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var other = threads.submit(() -> tellAsAnother(told, waits));
            told.await();
            var here = threads.submit(round::look);
            try {
                await().until(this::somebodyWaits);
            } finally {
                waits.countDown();
            }
            other.get();
            here.get();
        }

        assertThat(letters.countFor(delegate.email())).isZero();
    }

    private void tellAsAnother(CountDownLatch told, CountDownLatch waits) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                    dsl.insertInto(JOIN_NOTICE)
                            .set(JOIN_NOTICE.ACCOUNT_ID, delegate.id())
                            .set(JOIN_NOTICE.THROUGH, clock.instant())
                            .execute();
                    told.countDown();
                    try {
                        waits.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private boolean somebodyWaits() {
        return dsl.fetchExists(
                dsl.selectOne()
                        .from("pg_stat_activity")
                        .where("wait_event_type = 'Lock' and datname = current_database()")
                        .and(DSL.condition("query ilike '%join_notice%'")));
    }

    @Test
    void theStaffsHomeSaysHowManyWait() throws Exception {
        var browser = staff.signedIn(delegate);
        assertThat(browser.page("/admin")).doesNotContain("Demandes d’accès à traiter");
        flood(7);

        assertThat(browser.page("/admin"))
                .contains("Les 7 demandes à traiter", "/admin/people/join-requests?state=OPEN")
                .satisfies(page -> assertThat(page.split("Flot", -1)).hasSize(6));
        assertThat(staff.signedIn(staff.with(Role.DELEGATE, organisation())).page("/admin"))
                .doesNotContain("Demandes d’accès à traiter");
        assertThat(staff.signedIn(staff.with(Role.EDITOR, centre)).page("/admin"))
                .doesNotContain("Demandes d’accès à traiter");
    }

    private void look() {
        clock.moveOn(Duration.ofMinutes(2));
        round.look();
    }

    private void ask() throws Exception {
        var browser = staff.browser();
        String path = "/sign-in/join";
        var answer =
                browser.fill(
                        path,
                        path,
                        "displayName",
                        SENDER,
                        "email",
                        UUID.randomUUID() + "@exemple.test",
                        "organisation",
                        centre.toString());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).endsWith("/sent");
    }

    /** As they would stand there after so many had asked. */
    private void flood(int count) {
        for (int i = 0; i < count; i++) {
            var id = UuidV7.next();
            dsl.insertInto(JOIN_REQUEST)
                    .set(JOIN_REQUEST.ID, id)
                    .set(JOIN_REQUEST.CREATED_AT, clock.instant())
                    .set(JOIN_REQUEST.CHANGED_AT, clock.instant())
                    .set(JOIN_REQUEST.OWNER_ID, centre)
                    .set(JOIN_REQUEST.EMAIL, id + "@exemple.test")
                    .set(JOIN_REQUEST.EMAIL_KEY, id + "@exemple.test")
                    .set(JOIN_REQUEST.DISPLAY_NAME, "Flot")
                    .set(JOIN_REQUEST.LANGUAGE, "fr")
                    .set(JOIN_REQUEST.STATE, "OPEN")
                    .set(JOIN_REQUEST.EXPIRES_AT, clock.instant().plus(Duration.ofDays(30)))
                    .execute();
        }
    }

    private UUID organisation() {
        var id = UuidV7.next();
        dsl.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.OWNER_ID, id)
                .set(ORGANISATION.CREATED_AT, clock.instant())
                .set(ORGANISATION.CHANGED_AT, clock.instant())
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, "Centre Essai (fictif)")
                .execute();
        return id;
    }
}
