package org.maillagetools.running;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail server on this machine, to which a packaged application sends. */
public final class PostOffice implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private PostOffice() {}

    public static PostOffice open() {
        var office = new PostOffice();
        office.server.start();
        return office;
    }

    /** What an operator configures. */
    public String[] settings() {
        return new String[] {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + server.getSmtp().getPort(),
            "--maillage.mail.from=Réseau d’essai <maillage@exemple.test>"
        };
    }

    /** The first link of the mail for this address, once it has come. */
    public URI linkFor(String address) {
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> find(address), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<URI> find(String address) {
        return mailsFor(address).stream().map(PostOffice::link).findFirst();
    }

    /** What has come for this address so far. */
    public List<MimeMessage> mailsFor(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isFor(mail, address))
                .toList();
    }

    private static boolean isFor(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The first link in its text. */
    public static URI link(MimeMessage mail) {
        try {
            var found = LINK.matcher(String.valueOf(mail.getContent()));
            if (!found.find()) {
                throw new AssertionError("No link: " + mail.getContent());
            }
            return URI.create(found.group());
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
