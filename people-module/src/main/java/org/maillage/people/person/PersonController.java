package org.maillage.people.person;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;
import static org.maillage.people.access.PeoplePermission.PERSON_READ;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.PeopleSlots;
import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.slot.Slots;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.UUID;

/** The list of persons, and the page of one. */
@Controller
@RequestMapping(PersonController.PATH)
class PersonController {

    static final String PATH = "/admin/people/persons";

    private final Access access;
    private final PersonListQuery persons;
    private final PersonView view;
    private final Slots slots;

    PersonController(Access access, PersonListQuery persons, PersonView view, Slots slots) {
        this.access = access;
        this.persons = persons;
        this.view = view;
        this.slots = slots;
    }

    @GetMapping
    String list(ListRequest request, Model model) {
        access.requireAnywhere(PERSON_READ);
        model.addAttribute("list", persons.page(request));
        model.addAttribute("mayCreate", access.mayAnywhere(PERSON_EDIT));
        return "people/person/list";
    }

    @GetMapping("/{id}")
    String page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            Model model) {
        var person = view.visible(new PersonId(id));
        show(person, model);
        model.addAttribute("owner", view.owner(person));
        var offices = view.offices(person.id(), on);
        model.addAttribute("asOf", offices.asOf());
        model.addAttribute("offices", offices.all());
        model.addAttribute(
                "slots",
                slots.fill(PeopleSlots.PERSON_PAGE, new PeopleSlots.PersonPage(person.id())));
        return "people/person/page";
    }

    @GetMapping("/{id}/history")
    String history(@PathVariable UUID id, Model model) {
        var person = view.visible(new PersonId(id));
        show(person, model);
        model.addAttribute("entries", view.history(person.id()));
        return "people/person/history";
    }

    private void show(StoredPerson person, Model model) {
        model.addAttribute("person", person.state());
        model.addAttribute("path", PATH + "/" + person.id().value());
        model.addAttribute("mayEdit", access.may(PERSON_EDIT, person.ownerId()));
        model.addAttribute("breadcrumb", List.of(Crumb.to(PATH, "people.person.nav")));
    }
}
