package org.maillage.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** What two instances do to one table: they know of each other's work by nothing else. */
@MailTest
class TwoSendersTests {

    private static final int MANY = 40;

    @Autowired SendMails mails;
    @Autowired Mailbag bag;
    @Autowired FlywayConnectionDetails owner;

    private final String address = Mailbag.somebody();

    /** Takes its time over a mail. */
    private static final class Slow extends JavaMailSenderImpl {

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void send(MimeMessage message) {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            super.send(message);
        }
    }

    @BeforeEach
    @AfterEach
    void empty() {
        bag.empty();
    }

    @Test
    void sendEachMailOnce() {
        for (int i = 0; i < MANY; i++) {
            bag.write(Mailbag.invitation(address));
        }

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> mails.round(PostOffice.open())),
                        CompletableFuture.runAsync(() -> mails.round(PostOffice.open())))
                .join();

        assertThat(PostOffice.received(address))
                .hasSize(MANY)
                .extracting(MimeMessage::getMessageID)
                .doesNotHaveDuplicates();
    }

    @Test
    void doNotTakeWhatTheOtherIsSending() {
        sendWhileAnotherDoes();

        assertThat(PostOffice.received(address)).hasSize(1);
    }

    /** Control: without the claim both send it. */
    @Test
    void wouldBothSendItWithoutTheClaim() throws SQLException {
        asOwner(
                "create function platform.forget_claim() returns trigger language plpgsql as"
                        + " 'begin new.claimed_until = null; return new; end'");
        asOwner(
                "create trigger forget_claim before update on platform.outgoing_mail for each row"
                        + " execute function platform.forget_claim()");
        try {
            sendWhileAnotherDoes();

            assertThat(PostOffice.received(address)).hasSize(2);
        } finally {
            asOwner("drop function platform.forget_claim() cascade");
        }
    }

    private void sendWhileAnotherDoes() {
        var slow = new Slow();
        bag.write(Mailbag.invitation(address));
        var other =
                CompletableFuture.runAsync(
                        () -> mails.round(PostOffice.at(slow, PostOffice.port())));
        await().until(() -> slow.begun.getCount() == 0);

        mails.round(PostOffice.open());
        slow.goOn.countDown();
        other.join();
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
