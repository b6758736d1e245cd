package org.maillage.people.visibility;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;

import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Who may say who sees what of a person: the person, and whoever edits the record. */
@Component
class OwnRecord {

    private final DirectoryRecords records;
    private final CurrentActor currentActor;
    private final Access access;

    OwnRecord(DirectoryRecords records, CurrentActor currentActor, Access access) {
        this.records = records;
        this.currentActor = currentActor;
        this.access = access;
    }

    /** The record of whoever is signed in. */
    Optional<PersonId> mine() {
        return currentActor.get() instanceof Actor.AccountHolder holder
                ? records.of(holder.accountId())
                : Optional.empty();
    }

    boolean isMine(DirectoryRecord record) {
        return currentActor.get() instanceof Actor.AccountHolder holder
                && holder.accountId().equals(record.account());
    }

    boolean mayEdit(DirectoryRecord record) {
        return access.may(PERSON_EDIT, record.owner());
    }

    /** The record, for those who may say who sees what. */
    DirectoryRecord changeable(PersonId id) {
        var record = records.get(id);
        if (!isMine(record) && !mayEdit(record)) {
            throw new AccessRefused(PERSON_EDIT.key());
        }
        return record;
    }

    /** The record, for those who may say whose it is: not for the person themselves. */
    DirectoryRecord editable(PersonId id) {
        var record = records.get(id);
        if (!mayEdit(record)) {
            throw new AccessRefused(PERSON_EDIT.key());
        }
        return record;
    }
}
