package org.maillage.people.organisation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import org.maillage.platform.actor.Access;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who may look after the record of a new organisation: one in which the actor may edit, or the new one itself. */
@Component
class OrganisationOwners {

    private static final String ITSELF = "itself";

    private final OrganisationChoices choices;
    private final Access access;

    OrganisationOwners(OrganisationChoices choices, Access access) {
        this.choices = choices;
        this.access = access;
    }

    /** Whoever may edit no organisation adds none. */
    void requireSome() {
        access.requireAnywhere(ORGANISATION_EDIT);
    }

    List<Option> options() {
        var options = new ArrayList<Option>();
        if (access.may(ORGANISATION_EDIT, null)) {
            options.add(Option.keyed(ITSELF, "people.organisation.owner.itself"));
        }
        options.addAll(choices.where(ORGANISATION_EDIT));
        return options;
    }

    /** Whether there is nothing to ask: no other organisation is known yet. */
    static boolean onlyItself(List<Option> options) {
        return options.size() == 1 && options.getFirst().value().equals(ITSELF);
    }

    void check(BindingResult errors) {
        OrganisationChoices.check(errors, "owner", options());
    }

    static UUID owner(String chosen, UUID itself) {
        return chosen.equals(ITSELF) ? itself : UUID.fromString(chosen);
    }
}
