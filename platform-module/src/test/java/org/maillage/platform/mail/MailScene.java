package org.maillage.platform.mail;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Somebody who is written to, and a server that takes the mails or does not. */
abstract class MailScene {

    @Autowired SendMails mails;
    @Autowired Mailbag bag;
    @Autowired MovableClock clock;

    final String address = Mailbag.somebody();

    @BeforeEach
    void empty() {
        bag.empty();
    }

    /** A process that is killed when the server has just said that it takes the mail. */
    static final class Dying extends JavaMailSenderImpl {

        static final class Killed extends Error {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public void send(MimeMessage message) {
            super.send(message);
            throw new Killed();
        }
    }
}
