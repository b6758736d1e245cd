package org.maillage.people.person;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;
import static org.maillage.people.access.PeoplePermission.PERSON_READ;

import org.jspecify.annotations.Nullable;
import org.maillage.people.access.PeoplePermission;
import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.springframework.stereotype.Component;

import java.util.List;

/** A person, for those who may see them; to others they do not exist. */
@Component
class PersonView {

    private final Persons persons;
    private final PersonPageQuery offices;
    private final Access access;
    private final Audit audit;

    PersonView(Persons persons, PersonPageQuery offices, Access access, Audit audit) {
        this.persons = persons;
        this.offices = offices;
        this.access = access;
        this.audit = audit;
    }

    StoredPerson visible(PersonId id) {
        return get(id, PERSON_READ);
    }

    StoredPerson editable(PersonId id) {
        return get(id, PERSON_EDIT);
    }

    private StoredPerson get(PersonId id, PeoplePermission permission) {
        var person = persons.get(id);
        if (!access.may(permission, person.ownerId())) {
            throw new AccessRefused(permission.key());
        }
        return person;
    }

    String owner(StoredPerson person) {
        return offices.owner(person);
    }

    PersonPageQuery.Offices offices(PersonId id, @Nullable String on) {
        return offices.offices(id, on);
    }

    List<AuditEntry> history(PersonId id) {
        return audit.history(EditPersons.subject(id));
    }
}
