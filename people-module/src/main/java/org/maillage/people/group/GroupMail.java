package org.maillage.people.group;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.mail.MailDraft;
import org.maillage.platform.mail.OutgoingMail;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.UUID;

/**
 * What each member receives: a mail of their own, in their language, that names nobody but whoever writes, with their address if they
 * wish to be answered.
 */
@Component
class GroupMail {

    private final GroupReaders readers;
    private final OutgoingMail outgoing;
    private final WriterAddress writer;

    GroupMail(GroupReaders readers, OutgoingMail outgoing, WriterAddress writer) {
        this.readers = readers;
        this.outgoing = outgoing;
        this.writer = writer;
    }

    GroupReaders.Readers readers(UUID group) {
        return readers.of(group);
    }

    /** To whom members may answer; null: whoever writes has no address. */
    @Nullable String writer() {
        return writer.now().orElse(null);
    }

    void write(GroupReaders.Reader reader, String group, String sender, GroupMailForm mail) {
        outgoing.write(
                draft(reader, mail.answered() ? writer() : null)
                        .with(group, mail.subject(), reader.name(), sender, mail.text()));
    }

    private static MailDraft draft(GroupReaders.Reader reader, @Nullable String answers) {
        var address = Objects.requireNonNull(reader.email());
        var name = reader.name();
        return answers == null
                ? MailDraft.of("people.group.mail", address, name, reader.language())
                : MailDraft.of("people.group.answerable-mail", address, name, reader.language())
                        .answeredTo(answers);
    }

    boolean hasServer() {
        return outgoing.hasServer();
    }
}
