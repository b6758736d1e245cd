package org.maillage.platform.mail;

import jakarta.mail.MessagingException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** Sends what is due. */
@Component
class SendMails {

    private static final Logger log = LoggerFactory.getLogger(SendMails.class);

    private final MailBox box;
    private final MailMessages messages;
    private final MailProperties properties;
    private final Clock clock;
    private volatile boolean stopped;

    SendMails(MailBox box, MailMessages messages, MailProperties properties, Clock clock) {
        this.box = box;
        this.messages = messages;
        this.properties = properties;
        this.clock = clock;
    }

    /** One mail after the other, until none is due or the server does not want any. */
    void round(@Nullable JavaMailSender server) {
        box.endUseless(clock.instant());
        if (server == null) {
            return;
        }
        for (int i = 0; i < properties.round() && !stopped; i++) {
            var next = box.claim(clock.instant(), properties.claim());
            if (next.isEmpty() || !goOnAfter(next.get(), server)) {
                return;
            }
        }
    }

    /** Begins no other mail until somebody says so again. */
    void stop(boolean stop) {
        stopped = stop;
    }

    /** Whether the server may be asked for more. */
    private boolean goOnAfter(StoredMail mail, JavaMailSender server) {
        if (mail.attempt() > properties.attempts()) {
            box.gaveUp(
                    mail,
                    GivenUp.EXHAUSTED,
                    "The process ended while it was sent",
                    clock.instant());
            return true;
        }
        try {
            server.send(messages.of(mail));
        } catch (MailException
                | MessagingException
                | IllegalStateException
                | IllegalArgumentException e) {
            return note(mail, SendFailure.of(e));
        }
        box.sent(mail, clock.instant());
        return true;
    }

    private boolean note(StoredMail mail, SendFailure failure) {
        log.warn("Mail {}, attempt {}: not sent", mail.id(), mail.attempt());
        if (failure.refused()) {
            box.gaveUp(mail, GivenUp.REFUSED, failure.words(), clock.instant());
        } else if (mail.attempt() >= properties.attempts()) {
            box.gaveUp(mail, GivenUp.EXHAUSTED, failure.words(), clock.instant());
        } else {
            var due = clock.instant().plus(properties.wait(mail.attempt()));
            box.failed(mail, failure.words(), due);
        }
        return failure.refused();
    }
}
