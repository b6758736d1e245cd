package org.maillage.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.maillage.platform.operation.StartRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** In whose name mails leave; without a mail server a stand-in, as nothing leaves. */
@Component
class Sender {

    private static final String NOBODY = "maillage@localhost";

    private final InternetAddress address;

    Sender(MailProperties properties, ObjectProvider<JavaMailSender> servers) {
        String from = properties.from().strip();
        if (from.isEmpty() && servers.getIfAvailable() == null) {
            from = NOBODY;
        }
        try {
            address = read(HeaderText.require("sender", from));
        } catch (AddressException | UnsupportedEncodingException | IllegalArgumentException _) {
            throw new StartRefused(
                    "spring.mail.host names a mail server, and maillage.mail.from is no mail"
                            + " address.",
                    "Set maillage.mail.from to the address that mails come from, for instance"
                            + " \"Maillage <maillage@example.org>\".");
        }
    }

    private static InternetAddress read(String from)
            throws AddressException, UnsupportedEncodingException {
        var parsed = new InternetAddress(from, true);
        if (parsed.getPersonal() != null) {
            parsed.setPersonal(parsed.getPersonal(), StandardCharsets.UTF_8.name());
        }
        if (parsed.getAddress().indexOf('@') < 1) {
            throw new AddressException("No domain");
        }
        return parsed;
    }

    InternetAddress address() {
        return address;
    }

    /** Of Message-IDs. */
    String domain() {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }
}
