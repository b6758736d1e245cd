package org.maillage.events.appearance;

import static org.maillage.events.access.EventsPermission.EVENT_EDIT;

import org.maillage.events.card.OrganisationCards;
import org.maillage.events.card.PersonCards;
import org.maillage.events.event.EventHeaderQuery;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;
import java.util.UUID;

/** What the pages of appearances show around their form. */
@Component
class AppearanceChoices {

    private final EventHeaderQuery headers;
    private final Appearances appearances;
    private final PersonCards persons;
    private final OrganisationCards organisations;

    AppearanceChoices(
            EventHeaderQuery headers,
            Appearances appearances,
            PersonCards persons,
            OrganisationCards organisations) {
        this.headers = headers;
        this.appearances = appearances;
        this.persons = persons;
        this.organisations = organisations;
    }

    void addTo(Model model, UUID event, UUID session) {
        var header = headers.checked(event, EVENT_EDIT);
        appearances.requireSession(new EventId(event), new SessionId(session));
        model.addAttribute("event", header);
        model.addAttribute("breadcrumb", header.crumbs());
        model.addAttribute("item", session);
        model.addAttribute("roles", Option.of(AppearanceRole.class, "events.session.role."));
        model.addAttribute("organisations", organisations());
    }

    List<Option> persons() {
        return persons.all().stream()
                .map(person -> Option.named(person.id(), person.name()))
                .toList();
    }

    List<Option> organisations() {
        return organisations.all().stream()
                .map(organisation -> Option.named(organisation.id(), organisation.name()))
                .toList();
    }
}
