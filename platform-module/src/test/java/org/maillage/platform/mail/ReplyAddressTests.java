package org.maillage.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** To whom a mail is answered. */
@MailTest
class ReplyAddressTests {

    @Autowired SendMails mails;
    @Autowired Mailbag bag;

    private final String address = Mailbag.somebody();

    @BeforeEach
    void empty() {
        bag.empty();
    }

    @Test
    void isTheOneThatWasAskedFor() throws Exception {
        bag.write(Mailbag.invitation(address).answeredTo("camille+lettre@exemple.test"));

        mails.round(PostOffice.open());

        var mail = PostOffice.received(address).getFirst();
        assertThat(mail.getHeader("Reply-To")).containsExactly("camille+lettre@exemple.test");
        assertThat(mail.getFrom()[0].toString()).contains("maillage@exemple.test");
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void isNobodysOtherwise() throws Exception {
        bag.write(Mailbag.invitation(address));

        mails.round(PostOffice.open());

        assertThat(PostOffice.received(address).getFirst().getHeader("Reply-To")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "camille",
                "@exemple.test",
                "camille@",
                "camille@exemple.test\r\nBcc: b@exemple.test",
                "camille@exemple.test\nBcc: b@exemple.test",
                "camille@exemple.test\u2028",
                "camille@exemple.test, b@exemple.test",
                "camille@exemple.test b@exemple.test",
                "Camille <camille@exemple.test>",
                "tous: camille@exemple.test, b@exemple.test;"
            })
    void isOneAddressAndNothingBesides(String text) {
        var draft = Mailbag.invitation(address).answeredTo(text);

        assertThatThrownBy(() -> bag.write(draft))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("camille");

        assertThat(bag.anythingFor(address)).isFalse();
    }

    /** What comes into the table another way is stopped there, or when it is to leave. */
    @Test
    void isLookedAtAgain() {
        bag.write(Mailbag.invitation(address));
        var update = "update platform.outgoing_mail set reply_to = ";

        assertThatThrownBy(() -> bag.execute(update + "E'a@b.fr\\r\\nBcc: c@d.fr'"))
                .isInstanceOfAny(
                        DataAccessException.class,
                        org.springframework.dao.DataAccessException.class);
        bag.execute(update + "'a@b.fr, c@d.fr'");
        mails.round(PostOffice.open());

        assertThat(PostOffice.received(address)).isEmpty();
    }
}
