package org.maillage.people.published;

import org.maillage.platform.slot.SlotId;

import java.util.UUID;

/** Places in the pages of people that other modules fill. */
public final class PeopleSlots {

    /** Staff page of a person, below the mandates. */
    public static final SlotId<PersonPage> PERSON_PAGE =
            new SlotId<>("people.person.page", PersonPage.class);

    /** Staff page of an organisation, below its network. */
    public static final SlotId<OrganisationPage> ORGANISATION_PAGE =
            new SlotId<>("people.organisation.page", OrganisationPage.class);

    /** What somebody looks after whose rights end: a list for whoever takes over. */
    public static final SlotId<Handover> HANDOVER =
            new SlotId<>("people.account.handover", Handover.class);

    private PeopleSlots() {}

    /** What a person's page is about. */
    public record PersonPage(PersonId person) {}

    /** Whose things are handed over. */
    public record Handover(UUID account) {}

    /** What an organisation's page is about. */
    public record OrganisationPage(OrganisationId organisation) {}
}
