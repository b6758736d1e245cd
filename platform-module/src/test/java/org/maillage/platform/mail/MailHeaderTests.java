package org.maillage.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Header;

import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Collections;
import java.util.Locale;

@MailTest
class MailHeaderTests {

    @Autowired SendMails mails;
    @Autowired Mailbag bag;

    private final String address = Mailbag.somebody();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: b@exemple.test",
                "a\nBcc: b@exemple.test",
                "a\rBcc: b@exemple.test",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\u0000b",
                "a\tb"
            })
    void takesNoLineBreakAnywhere(String text) {
        var subject =
                MailDraft.of("sample.mail.invitation", address, null, Locale.FRENCH).with(text);
        var name =
                MailDraft.of("sample.mail.invitation", address, text, Locale.FRENCH).with("Robin");
        var recipient =
                MailDraft.of("sample.mail.invitation", text + address, null, Locale.FRENCH)
                        .with("Robin");

        for (var draft : new MailDraft[] {subject, name, recipient}) {
            assertThatThrownBy(() -> bag.write(draft)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(bag.anythingFor(address)).isFalse();
    }

    /** What comes into the table another way is stopped there. */
    @ParameterizedTest
    @ValueSource(strings = {"subject", "recipient", "recipient_name"})
    void isRefusedByTheTableToo(String column) {
        bag.write(Mailbag.invitation(address));

        assertThatThrownBy(() ->
                        bag.execute(
                                "update platform.outgoing_mail set "
                                        + column
                                        + " = E'a@b.fr\\r\\nBcc: c@d.fr' where recipient = '"
                                        + address
                                        + "'"))
                .isInstanceOfAny(
                        DataAccessException.class,
                        org.springframework.dao.DataAccessException.class);
    }

    @Test
    void whatLooksLikeALineBreakStaysText() throws Exception {
        String hostile = "%0d%0aBcc: b@exemple.test =?utf-8?q?=0D=0ABcc:_b?= \\r\\n";
        bag.write(
                MailDraft.of("sample.mail.invitation", address, hostile, Locale.FRENCH)
                        .with(hostile));

        mails.round(PostOffice.open());

        var mail = PostOffice.received(address).getFirst();
        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting(Header::getName)
                .doesNotHaveDuplicates()
                .doesNotContain("Bcc");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).contains("= ?utf-8?q?=0D=0ABcc:_b?=").doesNotContain("\n");
        assertThat(mail.getAllRecipients()[0].toString()).doesNotContain("\n");
    }
}
