package org.maillage.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.platform.operation.StartRefused;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.time.Duration;

class SenderTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "maillage", "@exemple.test", "a@exemple.test\r\nBcc: b@exemple.test"})
    void startsNoMailServerWithoutASender(String from) {
        assertThatThrownBy(() -> sender(from, true))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("maillage.mail.from");
    }

    @Test
    void needsNoneWithoutAMailServer() {
        assertThat(sender("", false).domain()).isEqualTo("localhost");
    }

    @Test
    void mayHaveAName() {
        var sender = sender("Réseau <maillage@exemple.test>", true);

        assertThat(sender.address().getPersonal()).isEqualTo("Réseau");
        assertThat(sender.address().getAddress()).isEqualTo("maillage@exemple.test");
        assertThat(sender.domain()).isEqualTo("exemple.test");
    }

    private static Sender sender(String from, boolean server) {
        var beans = new DefaultListableBeanFactory();
        if (server) {
            beans.registerSingleton("server", new JavaMailSenderImpl());
        }
        var day = Duration.ofDays(1);
        return new Sender(
                new MailProperties(from, 1, day, 1, day, day, day),
                beans.getBeanProvider(JavaMailSender.class));
    }
}
