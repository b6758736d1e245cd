package org.maillage.events.card;

import org.maillage.people.published.PersonCardChanged;
import org.maillage.people.published.PersonCardsChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import java.util.List;

/** Keeps the replica of persons. */
@Component
class PersonCardListener {

    private final PersonCards cards;

    PersonCardListener(PersonCards cards) {
        this.cards = cards;
    }

    @ApplicationModuleListener(id = "events.person-card")
    void on(PersonCardChanged card) {
        cards.keep(List.of(card.card()));
    }

    @ApplicationModuleListener(id = "events.person-cards")
    void on(PersonCardsChanged many) {
        cards.keep(many.cards());
    }
}
