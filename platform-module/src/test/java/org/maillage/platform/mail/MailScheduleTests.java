package org.maillage.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(properties = "maillage.mail.interval=100ms")
@ContextConfiguration(initializers = PostOffice.class)
@Import(Mailbag.class)
class MailScheduleTests {

    @Autowired Mailbag bag;
    @Autowired OutgoingMail outgoing;

    @Test
    void sendsByItself() {
        String address = Mailbag.somebody();

        bag.write(Mailbag.invitation(address));

        await().untilAsserted(() -> assertThat(PostOffice.received(address)).hasSize(1));
        assertThat(outgoing.hasServer()).isTrue();
    }
}
