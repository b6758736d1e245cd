package org.maillage.people.person;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;
import static org.maillage.people.access.PeoplePermission.PERSON_READ;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.UUID;

/** The list of persons, and the page of one. */
@Controller
@RequestMapping(PersonController.PATH)
class PersonController {

    static final String PATH = "/admin/people/persons";

    private final PersonListQuery persons;
    private final PersonView view;
    private final PersonPage page;
    private final Access access;

    PersonController(PersonListQuery persons, PersonView view, PersonPage page, Access access) {
        this.persons = persons;
        this.view = view;
        this.page = page;
        this.access = access;
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
        page.show(view.visible(new PersonId(id)), on, model);
        return "people/person/page";
    }

    @GetMapping("/{id}/history")
    String history(@PathVariable UUID id, Model model) {
        var person = view.visible(new PersonId(id));
        model.addAttribute("entries", view.history(person));
        page.head(person, model);
        return "people/person/history";
    }
}
