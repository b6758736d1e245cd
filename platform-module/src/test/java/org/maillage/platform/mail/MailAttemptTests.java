package org.maillage.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Locale;

/** How often and how long a mail is tried, and when it is given up. */
@MailTest
class MailAttemptTests extends MailScene {

    @Test
    void waitsLongerAfterEachFailureAndLeavesWhenTheServerIsBack() {
        var id = bag.write(Mailbag.invitation(address));

        mails.round(PostOffice.closed());
        assertThat(bag.row(id).getState()).isEqualTo("FAILED");
        assertThat(bag.row(id).getLastError()).isNotBlank();
        mails.round(PostOffice.open());
        assertThat(PostOffice.received(address)).as("not due yet").isEmpty();

        clock.moveOn(Duration.ofMinutes(1));
        mails.round(PostOffice.closed());
        clock.moveOn(Duration.ofMinutes(1));
        mails.round(PostOffice.open());
        assertThat(PostOffice.received(address)).as("twice as long").isEmpty();

        clock.moveOn(Duration.ofMinutes(1));
        mails.round(PostOffice.open());
        assertThat(PostOffice.received(address)).hasSize(1);
        assertThat(bag.row(id).getLastError()).isNull();
    }

    @Test
    void doesNotTryTheNextMailOnAServerThatIsAway() {
        var first = bag.write(Mailbag.invitation(address));
        var second = bag.write(Mailbag.invitation(address));

        mails.round(PostOffice.closed());

        assertThat(bag.row(first).getAttempts() + bag.row(second).getAttempts()).isOne();
    }

    @Test
    void isGivenUpAfterTooManyAttempts() {
        var id = bag.write(Mailbag.invitation(address));
        for (int i = 0; i < 3; i++) {
            mails.round(PostOffice.closed());
            clock.moveOn(Duration.ofHours(6));
        }
        mails.round(PostOffice.open());

        assertThat(bag.row(id).getReason()).isEqualTo("EXHAUSTED");
        assertThat(PostOffice.received(address)).isEmpty();
    }

    @Test
    void isGivenUpWhenItKillsTheProcessEachTime() {
        var id = bag.write(Mailbag.invitation(address));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> mails.round(PostOffice.at(new Dying(), PostOffice.port())))
                    .isInstanceOf(Dying.Killed.class);
            clock.moveOn(Duration.ofMinutes(10));
        }
        mails.round(PostOffice.open());

        assertThat(bag.row(id).getReason()).isEqualTo("EXHAUSTED");
        assertThat(PostOffice.received(address)).hasSize(3);
    }

    @Test
    void doesNotStandInTheWayOfOthersWhenItsAddressIsNone() {
        var bad = bag.write(Mailbag.invitation("personne @exemple.test"));
        bag.write(Mailbag.invitation(address));

        mails.round(PostOffice.open());

        assertThat(bag.row(bad).getReason()).isEqualTo("REFUSED");
        assertThat(PostOffice.received(address)).hasSize(1);
    }

    @Test
    void waitsWithoutAServerUntilItIsUseless() {
        var id = bag.write(Mailbag.invitation(address));
        var until = clock.instant().plus(Duration.ofMinutes(15));
        var link = new HiddenLink("https://exemple.test/une-fois");
        var brief =
                bag.write(
                        MailDraft.of("sample.mail.link", address, null, Locale.FRENCH)
                                .with("Robin")
                                .with(link, until));

        mails.round(null);
        assertThat(bag.row(brief).getState()).isEqualTo("WAITING");
        clock.moveOn(Duration.ofMinutes(15));
        mails.round(null);

        assertThat(bag.row(id).getState()).isEqualTo("WAITING");
        assertThat(bag.row(brief).getReason()).isEqualTo("EXPIRED");
        assertThat(bag.row(brief).getHidden()).isNull();
    }
}
