package org.maillage.people.person;

import org.maillage.people.published.PersonCardsChanged;
import org.maillage.people.published.PersonCardsRequested;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells all cards again, page after page, to whoever came late. */
@Component
class PersonCards {

    private static final int PAGE = 500;

    private final Persons persons;
    private final DomainEvents events;

    PersonCards(Persons persons, DomainEvents events) {
        this.persons = persons;
        this.events = events;
    }

    @ApplicationModuleListener(id = "people.person-cards")
    void on(PersonCardsRequested request) {
        var page = persons.after(request.after(), PAGE);
        if (!page.isEmpty()) {
            var cards = page.stream().map(StoredPerson::card).toList();
            events.publish(new PersonCardsChanged(UuidV7.next(), request.at(), cards));
        }
        if (page.size() == PAGE) {
            events.publish(
                    new PersonCardsRequested(
                            UuidV7.next(), request.at(), request.requester(), page.getLast().id()));
        }
    }
}
