package org.maillage.people.person;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;

import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Everything that changes a person. */
@Service
class EditPersons {

    private final Persons persons;
    private final Access access;
    private final Audit audit;
    private final DomainEvents events;

    EditPersons(Persons persons, Access access, Audit audit, DomainEvents events) {
        this.persons = persons;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    void create(PersonId id, UUID owner, PersonState state) {
        var act = access.require(PERSON_EDIT, owner);
        var created = new StoredPerson(id, 1, owner, state);
        persons.insert(created, act.at());
        audit.record(act, subject(id), "created", null, state);
        events.publish(created.card(act.at()));
    }

    @Transactional
    void change(PersonId id, int version, PersonState wish) {
        var current = persons.get(id);
        var act = access.require(PERSON_EDIT, current.ownerId());
        if (current.version() != version) {
            throw new Conflict("person " + id.value());
        }
        if (wish.equals(current.state())) {
            return;
        }
        persons.update(id, version, wish, act.at());
        audit.record(act, subject(id), "changed", current.state(), wish);
        events.publish(current.changed(wish).card(act.at()));
    }

    static AuditSubject subject(PersonId id) {
        return new AuditSubject("people.person", id.value());
    }
}
