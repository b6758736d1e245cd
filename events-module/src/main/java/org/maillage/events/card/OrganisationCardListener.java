package org.maillage.events.card;

import org.maillage.people.published.OrganisationCardChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the replica of organisations. */
@Component
class OrganisationCardListener {

    private final OrganisationCards cards;

    OrganisationCardListener(OrganisationCards cards) {
        this.cards = cards;
    }

    @ApplicationModuleListener(id = "events.organisation-card")
    void on(OrganisationCardChanged card) {
        cards.keep(card);
    }
}
