package org.maillage.platform.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.util.Arrays;
import java.util.List;

/** A mail server on this machine, for as long as the tests run. */
final class PostOffice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        SERVER.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + port(),
                        "maillage.mail.from=Réseau <maillage@exemple.test>")
                .applyTo(context);
    }

    static int port() {
        return SERVER.getSmtp().getPort();
    }

    /** What has arrived for this address, as it came over the wire. */
    static List<MimeMessage> received(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> isFor(message, address))
                .toList();
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static JavaMailSenderImpl open() {
        return at(new JavaMailSenderImpl(), port());
    }

    /** Nobody listens there. */
    static JavaMailSenderImpl closed() {
        return at(new JavaMailSenderImpl(), 1);
    }

    static JavaMailSenderImpl at(JavaMailSenderImpl server, int port) {
        server.setHost("127.0.0.1");
        server.setPort(port);
        return server;
    }
}
