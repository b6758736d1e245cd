package org.maillage.people;

import org.maillage.platform.mail.HiddenLink;
import org.maillage.platform.mail.MailDraft;
import org.maillage.platform.mail.OutgoingMail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What recipients find in their letter boxes: mails are written as ever, and read here with what they hide. */
@TestComponent
@Primary
public class LetterBox implements OutgoingMail {

    private final OutgoingMail written;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();

    LetterBox(@Qualifier("writeMail") OutgoingMail written) {
        this.written = written;
    }

    private record Letter(UUID id, MailDraft draft) {}

    @Override
    public UUID write(MailDraft draft) {
        var id = written.write(draft);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        letters.add(new Letter(id, draft));
                    }
                });
        return id;
    }

    @Override
    public boolean hasServer() {
        return true;
    }

    public int countFor(String address) {
        return all(address).size();
    }

    /** The beginning of the message keys of the last one. */
    public String templateFor(String address) {
        return all(address).getLast().draft().template();
    }

    /** In which language the last one is. */
    public String languageFor(String address) {
        return all(address).getLast().draft().language().getLanguage();
    }

    /** What stands in the last one besides its words. */
    public List<Object> argumentsFor(String address) {
        return all(address).getLast().draft().arguments();
    }

    /** What the link in the last one carries. */
    public String tokenFor(String address) {
        return all(address).getLast().draft().arguments().stream()
                .filter(HiddenLink.class::isInstance)
                .map(link -> ((HiddenLink) link).url().replaceFirst(".*token=", ""))
                .findFirst()
                .orElseThrow();
    }

    /** Where staff reads the last one. */
    public String pageFor(String address) {
        return "/admin/platform/mail/" + all(address).getLast().id();
    }

    private List<Letter> all(String address) {
        return letters.stream().filter(l -> l.draft().address().equals(address)).toList();
    }
}
