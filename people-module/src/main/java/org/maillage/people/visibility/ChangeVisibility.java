package org.maillage.people.visibility;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;

import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person, or whoever edits the record, says who sees what. */
@Service
class ChangeVisibility {

    private final DirectoryRecords records;
    private final OwnRecord own;
    private final Access access;
    private final Audit audit;

    ChangeVisibility(DirectoryRecords records, OwnRecord own, Access access, Audit audit) {
        this.records = records;
        this.own = own;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public void change(PersonId id, int version, VisibilityState wish) {
        var current = records.get(id);
        var act =
                own.isMine(current) ? access.open() : access.require(PERSON_EDIT, current.owner());
        if (current.version() != version) {
            throw new Conflict("person " + id.value());
        }
        if (wish.equals(current.state())) {
            return;
        }
        records.update(id, version, wish);
        audit.record(act, subject(id), "visibility-changed", current.state(), wish);
    }

    static AuditSubject subject(PersonId id) {
        return new AuditSubject("people.person", id.value());
    }
}
