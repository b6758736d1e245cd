package org.maillage.people.mandate;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;

import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Everything that changes a mandate. Two may overlap: people do several things. */
@Service
class EditMandates {

    private final Mandates mandates;
    private final Access access;
    private final Audit audit;

    EditMandates(Mandates mandates, Access access, Audit audit) {
        this.mandates = mandates;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    void add(UUID id, PersonId person, MandateState state) {
        var act = access.require(PERSON_EDIT, mandates.ownerOf(person));
        var added = new StoredMandate(id, 1, person, mandates.nameOf(state.organisation()), state);
        mandates.insert(added, act.at());
        audit.record(act, subject(person), "mandate-added", null, added.trace());
    }

    @Transactional
    void change(UUID id, int version, PersonId person, MandateState state) {
        var act = access.require(PERSON_EDIT, mandates.ownerOf(person));
        var current = mandates.get(person, id);
        var changed =
                new StoredMandate(
                        id, version + 1, person, mandates.nameOf(state.organisation()), state);
        mandates.update(id, version, state, act.at());
        audit.record(act, subject(person), "mandate-changed", current.trace(), changed.trace());
    }

    @Transactional
    void remove(UUID id, int version, PersonId person) {
        var act = access.require(PERSON_EDIT, mandates.ownerOf(person));
        var current = mandates.get(person, id);
        mandates.delete(id, version);
        audit.record(act, subject(person), "mandate-removed", current.trace(), null);
    }

    private static AuditSubject subject(PersonId person) {
        return new AuditSubject("people.person", person.value());
    }
}
