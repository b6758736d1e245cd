package org.maillage.people.person;

import org.maillage.people.published.PersonCard;
import org.maillage.people.published.PersonCardChanged;
import org.maillage.people.published.PersonId;
import org.maillage.platform.id.UuidV7;

import java.time.Instant;
import java.util.UUID;

/** A person as they are kept. */
record StoredPerson(PersonId id, int version, UUID ownerId, PersonState state) {

    PersonCardChanged card(Instant at) {
        return new PersonCardChanged(UuidV7.next(), at, id, version, state.displayName(), false);
    }

    /** To be told together with those of others. */
    PersonCard card() {
        return new PersonCard(id, version, state.displayName(), false);
    }

    StoredPerson changed(PersonState next) {
        return new StoredPerson(id, version + 1, ownerId, next);
    }
}
