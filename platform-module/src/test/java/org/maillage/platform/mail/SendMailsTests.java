package org.maillage.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.Locale;

/** A mail leaves with its transaction, in the words that were meant, and once if it can. */
@MailTest
class SendMailsTests extends MailScene {

    @Autowired OutgoingMail outgoing;
    @Autowired TransactionTemplate transaction;

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
}
