package org.maillage.people.person;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;

import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Makes persons of the cards that nothing stands against; each is recorded as if it had been typed. */
@Service
class TakeCards {

    private final CardDrafts drafts;
    private final CardPreview preview;
    private final EditPersons persons;
    private final Access access;

    TakeCards(CardDrafts drafts, CardPreview preview, EditPersons persons, Access access) {
        this.drafts = drafts;
        this.preview = preview;
        this.persons = persons;
        this.access = access;
    }

    /** Keeps them until it is decided. */
    @Transactional
    public UUID receive(UUID owner, String content) {
        var act = access.require(PERSON_EDIT, owner);
        return drafts.add(owner, content, act.at());
    }

    /** How many persons were made. */
    @Transactional
    public int take(UUID id) {
        var draft = drafts.get(id);
        access.require(PERSON_EDIT, draft.owner());
        var lines = preview.alone(draft);
        if (!drafts.remove(id)) {
            return 0;
        }
        int made = 0;
        for (var line : lines) {
            if (line.obstacle() == null) {
                persons.create(PersonId.next(), draft.owner(), line.person().state());
                made++;
            }
        }
        return made;
    }
}
