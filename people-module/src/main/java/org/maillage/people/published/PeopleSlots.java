package org.maillage.people.published;

import org.maillage.platform.slot.SlotId;

/** Places in the pages of people that other modules fill. */
public final class PeopleSlots {

    /** Staff page of a person, below the mandates. */
    public static final SlotId<PersonPage> PERSON_PAGE =
            new SlotId<>("people.person.page", PersonPage.class);

    /** Staff page of an organisation, below its network. */
    public static final SlotId<OrganisationPage> ORGANISATION_PAGE =
            new SlotId<>("people.organisation.page", OrganisationPage.class);

    private PeopleSlots() {}

    /** What a person's page is about. */
    public record PersonPage(PersonId person) {}

    /** What an organisation's page is about. */
    public record OrganisationPage(OrganisationId organisation) {}
}
