package org.maillage.people.group;

import static org.maillage.people.access.PeoplePermission.GROUP_EDIT;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Act;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/**
 * Everything that changes who is what in a group. Somebody may be several things at once, but not one thing twice; the group is locked
 * meanwhile, so that two who enter the same person at once do not both.
 */
@Service
class EditGroupMembers {

    private final Groups groups;
    private final GroupMembers members;
    private final Access access;
    private final Audit audit;

    EditGroupMembers(Groups groups, GroupMembers members, Access access, Audit audit) {
        this.groups = groups;
        this.members = members;
        this.access = access;
        this.audit = audit;
    }

    /** Whether it was entered: false when it says what another entry says already. */
    @Transactional
    public boolean add(UUID group, UUID id, PersonId person, MemberState state) {
        var owner = groups.lock(group);
        var act = access.require(GROUP_EDIT, owner.ownerId());
        var added = new StoredMember(id, 1, group, person, state);
        if (members.isThereAlready(added)) {
            return false;
        }
        members.insert(added, act.at());
        record(act, owner, "member-added", null, added);
        return true;
    }

    /** Whether it was changed: false when it would say what another entry says already. */
    @Transactional
    public boolean change(UUID group, UUID id, int version, MemberState state) {
        var owner = groups.lock(group);
        var act = access.require(GROUP_EDIT, owner.ownerId());
        var current = members.get(group, id);
        if (current.version() != version) {
            throw new Conflict("member " + id);
        }
        var changed = current.changed(state);
        if (members.isThereAlready(changed)) {
            return false;
        }
        members.update(id, version, state, act.at());
        record(act, owner, "member-changed", current, changed);
        return true;
    }

    @Transactional
    public void remove(UUID group, UUID id, int version) {
        var owner = groups.lock(group);
        var act = access.require(GROUP_EDIT, owner.ownerId());
        var current = members.get(group, id);
        members.delete(id, version);
        record(act, owner, "member-removed", current, null);
    }

    /** In the history of the group, without a name, and in that of the person. */
    private void record(
            Act act,
            StoredGroup group,
            String action,
            @Nullable StoredMember before,
            @Nullable StoredMember after) {
        var name = group.state().name();
        var was = before == null ? null : before.trace(name);
        var is = after == null ? null : after.trace(name);
        audit.record(act, EditGroups.subject(group.id()), action, was, is);
        var person = before == null ? after : before;
        if (person != null) {
            audit.record(
                    act,
                    new AuditSubject("people.person", person.person().value()),
                    "group-" + action,
                    was,
                    is);
        }
    }
}
