package org.maillage.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.Locale;

@MailTest
class SendMailsTests {

    @Autowired SendMails mails;
    @Autowired OutgoingMail outgoing;
    @Autowired Mailbag bag;
    @Autowired MovableClock clock;
    @Autowired TransactionTemplate transaction;

    private final String address = Mailbag.somebody();

    @BeforeEach
    void empty() {
        bag.empty();
    }

    /** A process that is killed when the server has just said that it takes the mail. */
    private static final class Dying extends JavaMailSenderImpl {

        static final class Killed extends Error {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public void send(MimeMessage message) {
            super.send(message);
            throw new Killed();
        }
    }

    @Test
    void leavesWithTheTransactionAndOnce() throws Exception {
        var id = bag.write(Mailbag.invitation(address));

        mails.round(PostOffice.open());
        mails.round(PostOffice.open());

        assertThat(bag.row(id).getState()).isEqualTo("SENT");
        assertThat(PostOffice.received(address))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.getSubject()).isEqualTo("Une lampe de Éloïse Essai (fictive)");
                    assertThat(mail.getContent().toString())
                            .contains(
                                    "Bonjour Éloïse Essai (fictive),",
                                    "Message automatique de Maillage");
                    assertThat(mail.getFrom()[0].toString()).contains("maillage@exemple.test");
                    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                    assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
                    assertThat(mail.getMessageID()).isEqualTo("<" + id + "@exemple.test>");
                });
    }

    @Test
    void doesNotLeaveWhenTheTransactionIsUndone() {
        transaction.executeWithoutResult(status -> {
            outgoing.write(Mailbag.invitation(address));
            status.setRollbackOnly();
        });

        mails.round(PostOffice.open());

        assertThat(bag.anythingFor(address)).isFalse();
        assertThat(PostOffice.received(address)).isEmpty();
    }

    @Test
    void isNotWrittenOutsideATransaction() {
        assertThatThrownBy(() -> outgoing.write(Mailbag.invitation(address)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void speaksTheRecipientsLanguage() throws Exception {
        bag.write(MailDraft.of("sample.mail.invitation", address, null, Locale.UK).with("Robin"));

        mails.round(PostOffice.open());

        assertThat(PostOffice.received(address).getFirst().getSubject())
                .isEqualTo("A lamp from Robin");
    }

    @Test
    void isSentAgainWithTheSameIdWhenTheProcessDiesBeforeItNotesSo() throws Exception {
        var id = bag.write(Mailbag.invitation(address));

        assertThatThrownBy(() -> mails.round(PostOffice.at(new Dying(), PostOffice.port())))
                .isInstanceOf(Dying.Killed.class);
        mails.round(PostOffice.open());
        assertThat(PostOffice.received(address)).as("its claim still stands").hasSize(1);
        clock.moveOn(Duration.ofMinutes(10));
        mails.round(PostOffice.open());

        assertThat(PostOffice.received(address))
                .hasSize(2)
                .extracting(MimeMessage::getMessageID)
                .containsOnly("<" + id + "@exemple.test>");
        assertThat(bag.row(id).getState()).isEqualTo("SENT");
    }

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
    void waitsForAnotherInstanceWhenThisOneStops() {
        var id = bag.write(Mailbag.invitation(address));
        mails.stop(true);
        try {
            mails.round(PostOffice.open());
            assertThat(bag.row(id).getState()).isEqualTo("WAITING");
        } finally {
            mails.stop(false);
        }
        mails.round(PostOffice.open());

        assertThat(bag.row(id).getState()).isEqualTo("SENT");
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
