package org.maillage.people.group;

import static org.maillage.people.access.PeoplePermission.GROUP_EDIT;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Everything that changes a working group itself. It is not deleted: it ends. */
@Service
class EditGroups {

    private final Groups groups;
    private final Access access;
    private final Audit audit;

    EditGroups(Groups groups, Access access, Audit audit) {
        this.groups = groups;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    void create(UUID id, UUID owner, GroupState state) {
        var act = access.require(GROUP_EDIT, owner);
        var created = new StoredGroup(id, 1, owner, state);
        groups.insert(created, act.at());
        audit.record(act, subject(id), "created", null, created.trace());
    }

    @Transactional
    void change(UUID id, int version, GroupState wish) {
        var current = groups.get(id);
        var act = access.require(GROUP_EDIT, current.ownerId());
        if (current.version() != version) {
            throw new Conflict("group " + id);
        }
        if (wish.equals(current.state())) {
            return;
        }
        groups.update(id, version, wish, act.at());
        audit.record(act, subject(id), "changed", current.trace(), current.changed(wish).trace());
    }

    static AuditSubject subject(UUID group) {
        return new AuditSubject("people.group", group);
    }
}
