package org.maillage.people.group;

import org.maillage.platform.mail.MailDraft;
import org.maillage.platform.mail.OutgoingMail;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.UUID;

/** What each member receives: a mail of their own, in their language, that names nobody but whoever writes. */
@Component
class GroupMail {

    private final GroupReaders readers;
    private final OutgoingMail outgoing;

    GroupMail(GroupReaders readers, OutgoingMail outgoing) {
        this.readers = readers;
        this.outgoing = outgoing;
    }

    GroupReaders.Readers readers(UUID group) {
        return readers.of(group);
    }

    void write(GroupReaders.Reader reader, String group, String sender, GroupMailForm mail) {
        var address = Objects.requireNonNull(reader.email());
        outgoing.write(
                MailDraft.of("people.group.mail", address, reader.name(), reader.language())
                        .with(group, mail.subject(), reader.name(), sender, mail.text()));
    }

    boolean hasServer() {
        return outgoing.hasServer();
    }
}
