package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.INVITATION;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How often, how long and for whom the link of an invitation works. */
@AccountTest
class InvitationLinkTests extends InvitationScene {

    @Test
    void readingTheLinkChangesNothing() throws Exception {
        invite();
        String token = letters.tokenFor(email);

        for (int times = 0; times < 3; times++) {
            assertThat(staff.browser().get(DOOR + "?token=" + token).statusCode()).isEqualTo(200);
        }

        assertThat(accept(staff.browser(), token).statusCode()).isEqualTo(303);
    }

    @Test
    void worksOnceAlsoForManyAtTheSameMoment() throws Exception {
        invite();
        String token = letters.tokenFor(email);
        int crowd = 6;
        int accepted = 0;
        var together = new CyclicBarrier(crowd);
        try (var threads = Executors.newFixedThreadPool(crowd)) {
            var attempts = new ArrayList<Future<Integer>>();
            for (int i = 0; i < crowd; i++) {
                Callable<Integer> attempt =
                        () -> {
                            var browser = staff.browser();
                            String page = browser.page("/sign-in");
                            together.await();
                            return browser.post(DOOR, form(page, token)).statusCode();
                        };
                attempts.add(threads.submit(attempt));
            }
            for (var attempt : attempts) {
                accepted += attempt.get() == 303 ? 1 : 0;
            }
        }
        assertThat(accepted).isOne();
        assertThat(dsl.fetchCount(ACCOUNT, ACCOUNT.EMAIL.eq(email))).isOne();
    }

    @Test
    void expiresAfterTwoWeeksAndMayBeSentAgain() throws Exception {
        String page = Browser.location(invite());
        String old = letters.tokenFor(email);
        clock.moveOn(Duration.ofDays(14));
        administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));

        assertThat(accept(staff.browser(), old).statusCode()).isEqualTo(410);
        assertThat(administrator.page(page)).contains("Expirée");
        assertThat(administrator.fill(page, page + "/resend").statusCode()).isEqualTo(303);

        assertThat(accept(staff.browser(), old).statusCode()).isEqualTo(410);
        assertThat(accept(staff.browser(), letters.tokenFor(email)).statusCode()).isEqualTo(303);
    }

    @Test
    void isWithdrawn() throws Exception {
        String page = Browser.location(invite());
        String token = letters.tokenFor(email);

        assertThat(administrator.fill(page, page + "/withdraw").statusCode()).isEqualTo(303);

        assertThat(staff.browser().get(DOOR + "?token=" + token).statusCode()).isEqualTo(410);
        assertThat(accept(staff.browser(), token).statusCode()).isEqualTo(410);
        assertThat(administrator.page(page)).contains("Retirée").doesNotContain("/resend");
        assertThat(invite().statusCode()).as("may be invited anew").isEqualTo(303);
    }

    @Test
    void isWorthNothingOnceWhoeverSentItMayNotInviteAnyMore() throws Exception {
        var host = staff.with(Role.ADMINISTRATOR, null);
        administrator = staff.signedIn(host);
        invite();
        dsl.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ACCOUNT_ID.eq(host.id())).execute();

        assertThat(accept(staff.browser(), letters.tokenFor(email)).statusCode()).isEqualTo(410);
    }

    @Test
    void keepsItsLinkFromTheDatabaseAndFromStaff() throws Exception {
        String page = Browser.location(invite());
        String token = letters.tokenFor(email);

        assertThat(administrator.page(page)).doesNotContain(token);
        assertThat(administrator.page(letters.pageFor(email))).doesNotContain(token);
        assertThat(dsl.fetch(INVITATION, INVITATION.EMAIL.eq(email)).toString())
                .doesNotContain(token);
    }
}
