package org.maillagetools.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;

import org.maillagetools.running.PostOffice;
import org.maillagetools.testkit.Browser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who is invited by staff, and what their post office has of it. Such a mail hides a link, which has to last until it has left for good. */
record InvitedByMail(Browser staff, PostOffice post) implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(InvitedByMail.class);
    private static final String GUEST = "maelle@exemple.test";
    private static final String INVITATIONS = "/admin/people/invitations";
    private static final String SENT = "/admin/platform/mail?state=SENT";

    static InvitedByMail of(Browser staff) {
        return new InvitedByMail(staff, PostOffice.open());
    }

    /** An instance's claim ends while the next one starts. */
    String[] settings() {
        var quick = Stream.of("--maillage.mail.interval=200ms", "--maillage.mail.claim=1s");
        return Stream.concat(Stream.of(post.settings()), quick).toArray(String[]::new);
    }

    void write() throws Exception {
        var answer =
                staff.fill(
                        INVITATIONS + "/new",
                        INVITATIONS,
                        "displayName",
                        "Maëlle Essai (fictive)",
                        "email",
                        GUEST,
                        "role",
                        "READER",
                        "organisation",
                        "",
                        "language",
                        "fr");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    List<MimeMessage> copies() {
        return post.mailsFor(GUEST);
    }

    /** As the page of outgoing mail has it. */
    void awaitSent() {
        await().atMost(Duration.ofMinutes(1)).until(() -> staff.page(SENT).contains(GUEST));
    }

    void checkThatBothCopiesAreOne() throws Exception {
        var last = copies().getLast();
        log.info("endurance.mail copies={} last={}", copies().size(), last.getMessageID());
        assertThat(copies())
                .hasSize(2)
                .extracting(MimeMessage::getMessageID)
                .containsOnly(last.getMessageID());
        var link = PostOffice.link(last);
        assertThat(copies()).extracting(PostOffice::link).containsOnly(link);
        var guest = new Browser(link.getPort());
        assertThat(guest.page(link.getPath() + "?" + link.getQuery())).contains("confirmation");
    }

    @Override
    public void close() {
        post.close();
    }
}
