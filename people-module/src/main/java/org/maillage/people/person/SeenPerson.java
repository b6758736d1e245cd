package org.maillage.people.person;

import org.maillage.people.access.PersonField;
import org.maillage.people.access.Visibility;
import org.maillage.people.published.PersonId;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody sees of a person; the rest is not there.
 *
 * @param sees the fields that they see, whether there is anything in them or not
 * @param levels who sees which field
 * @param wholly whether they see all there is: they edit the record, or it is theirs
 */
record SeenPerson(
        PersonId id,
        UUID ownerId,
        PersonState state,
        Set<PersonField> sees,
        Map<PersonField, Visibility> levels,
        boolean wholly) {

    public boolean sees(PersonField field) {
        return sees.contains(field);
    }

    /** For pages, which name a field by its name. */
    public boolean shows(String field) {
        return sees(PersonField.valueOf(field));
    }

    /** Who sees it. */
    public Visibility level(String field) {
        return Objects.requireNonNull(levels.get(PersonField.valueOf(field)));
    }
}
