package org.maillage.people.commune;

import org.maillage.people.published.PeopleSlots;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the reference knows of the commune where an organisation is; nothing where it knows nothing. */
@Order(1)
@Component
class CommuneOnOrganisationPage implements SlotContribution<PeopleSlots.OrganisationPage> {

    private final Communes communes;

    CommuneOnOrganisationPage(Communes communes) {
        this.communes = communes;
    }

    @Override
    public SlotId<PeopleSlots.OrganisationPage> slot() {
        return PeopleSlots.ORGANISATION_PAGE;
    }

    @Override
    public String template() {
        return "people/commune/on-page :: commune";
    }

    @Override
    public Map<String, ?> model(PeopleSlots.OrganisationPage page) {
        var commune = communes.of(page.organisation());
        if (commune.isEmpty()) {
            return Map.of();
        }
        var model = new HashMap<String, Object>(Map.of("commune", commune.get()));
        Optional.ofNullable(commune.get().successor())
                .flatMap(communes::find)
                .ifPresent(heir -> model.put("heir", heir));
        return model;
    }
}
