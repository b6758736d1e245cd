package org.maillage.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

import java.util.Map;

class SendFailureTests {

    @Test
    void anUnknownRecipientIsRefusedForGood() throws Exception {
        assertThat(answered(550).refused()).isTrue();
        assertThat(answered(550).words()).contains("No such user").doesNotContain("\n");
    }

    @Test
    void aFullMailboxMayPass() throws Exception {
        assertThat(answered(452).refused()).isFalse();
    }

    @Test
    void aServerThatWantsAnotherPasswordRefusesUsAndNotTheRecipient() {
        var failure =
                new MailAuthenticationException(new AuthenticationFailedException("535 5.7.8"));

        assertThat(SendFailure.of(failure).refused()).isFalse();
        assertThat(SendFailure.of(failure).words()).contains("535");
    }

    private static SendFailure answered(int code) throws Exception {
        var inner =
                new SMTPAddressFailedException(
                        new InternetAddress("a@exemple.test"),
                        "RCPT TO",
                        code,
                        code + " No such user\r\nhere");
        var failed = new SendFailedException("Invalid Addresses", inner);
        return SendFailure.of(new MailSendException(Map.of("message", failed)));
    }
}
