package org.maillage.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

@MailTest
class HiddenLinkTests {

    private static final String URL = "https://exemple.test/sign-in?token=tres-secret";

    @Autowired SendMails mails;
    @Autowired Mailbag bag;
    @Autowired MovableClock clock;
    @Autowired HiddenText hiddenText;

    private final String address = Mailbag.somebody();

    @Test
    void reachesTheRecipientAndStandsNowhereInTheDatabase() throws Exception {
        var id = write();
        assertThat(bag.row(id).toString()).doesNotContain("tres-secret");
        assertThat(bag.row(id).getHidden()).isNotNull();

        mails.round(PostOffice.open());

        assertThat(PostOffice.received(address).getFirst().getContent().toString()).contains(URL);
        assertThat(bag.row(id).getHidden()).isNull();
    }

    @Test
    void isTheSameAtEachAttempt() throws Exception {
        write();
        mails.round(PostOffice.closed());
        clock.moveOn(Duration.ofMinutes(1));
        mails.round(PostOffice.open());

        assertThat(PostOffice.received(address).getFirst().getContent().toString()).contains(URL);
    }

    @Test
    void ofOneMailIsUnreadableInAnother() {
        String hidden = hiddenText.hide(UUID.randomUUID(), URL);

        assertThatThrownBy(() -> hiddenText.show(UUID.randomUUID(), hidden))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void standsInNoSubjectAndIsNotKeptForEver() {
        var link = new HiddenLink(URL);
        var inSubject =
                MailDraft.of("sample.mail.invitation", address, null, Locale.FRENCH)
                        .with(link, clock.instant());

        assertThatThrownBy(() -> bag.write(inSubject)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new MailDraft(
                                "sample.mail.link",
                                address,
                                null,
                                Locale.FRENCH,
                                List.of("", link),
                                null,
                                null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(link.toString()).doesNotContain("secret");
    }

    private UUID write() {
        return bag.write(
                MailDraft.of("sample.mail.link", address, null, Locale.FRENCH)
                        .with("Robin")
                        .with(new HiddenLink(URL), clock.instant().plus(Duration.ofHours(1))));
    }
}
