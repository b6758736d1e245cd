package org.maillage.events.card;

import org.springframework.stereotype.Component;

/** Whether the replicas have ever been filled. */
@Component
class CardReplicas {

    private final PersonCards persons;
    private final OrganisationCards organisations;

    CardReplicas(PersonCards persons, OrganisationCards organisations) {
        this.persons = persons;
        this.organisations = organisations;
    }

    boolean noPersons() {
        return persons.isEmpty();
    }

    boolean noOrganisations() {
        return organisations.isEmpty();
    }
}
