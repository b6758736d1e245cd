package org.maillage.people.person;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;
import static org.maillage.people.access.PeoplePermission.PERSON_READ;

import org.maillage.people.access.PersonField;
import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** A person, for those who may see them; to others they do not exist. */
@Component
class PersonView {

    /** What happened to the record itself. */
    private static final Set<String> OWN = Set.of("created", "changed", "visibility-changed");

    private final Persons persons;
    private final SeenPersons seen;
    private final Access access;
    private final Audit audit;

    PersonView(Persons persons, SeenPersons seen, Access access, Audit audit) {
        this.persons = persons;
        this.seen = seen;
        this.access = access;
        this.audit = audit;
    }

    SeenPerson visible(PersonId id) {
        return seen.get(id);
    }

    StoredPerson editable(PersonId id) {
        var person = persons.get(id);
        if (!access.may(PERSON_EDIT, person.ownerId())) {
            throw new AccessRefused(PERSON_EDIT.key());
        }
        return person;
    }

    /** Whether the history is theirs to read: it is not part of the directory. */
    boolean showsHistory(SeenPerson person) {
        return access.may(PERSON_READ, person.ownerId());
    }

    /** What they did somewhere is left out where that is hidden. */
    List<AuditEntry> history(SeenPerson person) {
        if (!showsHistory(person)) {
            throw new AccessRefused(PERSON_READ.key());
        }
        return audit.history(EditPersons.subject(person.id())).stream()
                .filter(entry -> person.sees(PersonField.FUNCTIONS) || OWN.contains(entry.action()))
                .toList();
    }
}
