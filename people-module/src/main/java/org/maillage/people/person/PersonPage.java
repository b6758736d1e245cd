package org.maillage.people.person;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.PeopleSlots;
import org.maillage.platform.actor.Access;
import org.maillage.platform.slot.Slots;
import org.maillage.platform.web.Crumb;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;

/** What the pages of a person show. */
@Component
class PersonPage {

    private final PersonPageQuery query;
    private final PersonView view;
    private final Access access;
    private final Slots slots;

    PersonPage(PersonPageQuery query, PersonView view, Access access, Slots slots) {
        this.query = query;
        this.view = view;
        this.access = access;
        this.slots = slots;
    }

    void show(SeenPerson person, @Nullable String on, Model model) {
        head(person, model);
        model.addAttribute("owner", query.owner(person));
        model.addAttribute("seen", person);
        var offices = query.offices(person, on);
        model.addAttribute("asOf", offices.asOf());
        model.addAttribute("offices", offices.all());
        model.addAttribute(
                "slots",
                slots.fill(PeopleSlots.PERSON_PAGE, new PeopleSlots.PersonPage(person.id())));
    }

    /** What stands above each of them. */
    void head(SeenPerson person, Model model) {
        model.addAttribute("person", person.state());
        model.addAttribute("path", PersonController.PATH + "/" + person.id().value());
        model.addAttribute("mayEdit", access.may(PERSON_EDIT, person.ownerId()));
        model.addAttribute("mayChangeVisibility", person.wholly());
        model.addAttribute("maySeeHistory", view.showsHistory(person));
        model.addAttribute(
                "breadcrumb", List.of(Crumb.to(PersonController.PATH, "people.person.nav")));
    }
}
