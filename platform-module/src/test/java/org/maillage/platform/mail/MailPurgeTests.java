package org.maillage.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;

@MailTest
class MailPurgeTests {

    @Autowired MailPurge purge;
    @Autowired SendMails mails;
    @Autowired Mailbag bag;
    @Autowired MovableClock clock;

    @BeforeEach
    void empty() {
        bag.empty();
    }

    @Test
    void forgetsWhatWasSentLongAgoAndKeepsWhatWaits() {
        String old = Mailbag.somebody();
        String recent = Mailbag.somebody();
        String waiting = Mailbag.somebody();
        bag.write(Mailbag.invitation(old));
        mails.round(PostOffice.open());
        clock.moveOn(Duration.ofDays(2));
        bag.write(Mailbag.invitation(recent));
        mails.round(PostOffice.open());
        bag.write(Mailbag.invitation(waiting));
        clock.moveOn(Duration.ofDays(29));

        purge.purge();

        assertThat(bag.anythingFor(old)).isFalse();
        assertThat(bag.anythingFor(recent)).isTrue();
        assertThat(bag.anythingFor(waiting)).isTrue();
    }
}
