package org.maillage.people.organisation;

import org.maillage.people.published.OrganisationCardsRequested;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells all cards again, page after page, to whoever came late. */
@Component
class OrganisationCards {

    private static final int PAGE = 500;

    private final Organisations organisations;
    private final DomainEvents events;

    OrganisationCards(Organisations organisations, DomainEvents events) {
        this.organisations = organisations;
        this.events = events;
    }

    @ApplicationModuleListener(id = "people.organisation-cards")
    void on(OrganisationCardsRequested request) {
        var page = organisations.after(request.after(), PAGE);
        page.forEach(organisation -> events.publish(organisation.card(request.at())));
        if (page.size() == PAGE) {
            events.publish(
                    new OrganisationCardsRequested(
                            UuidV7.next(), request.at(), request.requester(), page.getLast().id()));
        }
    }
}
