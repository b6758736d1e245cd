package org.maillage.people.group;

import static org.maillage.people.access.PeoplePermission.GROUP_EDIT;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** A mail to all members of a group, one each: all of them are written with the group's history, or none. */
@Service
class WriteToGroup {

    private static final String NETWORK = "Maillage";

    private final Groups groups;
    private final GroupMail mail;
    private final Access access;
    private final Audit audit;

    WriteToGroup(Groups groups, GroupMail mail, Access access, Audit audit) {
        this.groups = groups;
        this.mail = mail;
        this.access = access;
        this.audit = audit;
    }

    /** What the audit trail keeps: not the text, and nobody's address. */
    record Trace(String subject, int recipients, int unreached) {}

    /** How many mails were written; none when there is nobody who can be reached. */
    @Transactional
    public int write(UUID id, GroupMailForm form) {
        var group = groups.get(id);
        var act = access.require(GROUP_EDIT, group.ownerId());
        var readers = mail.readers(id);
        readers.reached()
                .forEach(reader -> mail.write(reader, group.state().name(), sender(act), form));
        int written = readers.reached().size();
        if (written > 0) {
            audit.record(
                    act,
                    EditGroups.subject(id),
                    "mail-sent",
                    null,
                    new Trace(form.subject(), written, readers.missing()));
        }
        return written;
    }

    private static String sender(Act act) {
        return act.actor() instanceof Actor.AccountHolder holder ? holder.displayName() : NETWORK;
    }
}
