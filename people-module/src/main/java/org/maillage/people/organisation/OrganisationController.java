package org.maillage.people.organisation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;
import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.PeopleSlots;
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

/** The list of organisations, and the page of one. */
@Controller
@RequestMapping(OrganisationController.PATH)
class OrganisationController {

    static final String PATH = "/admin/people/organisations";

    private final Access access;
    private final OrganisationListQuery organisations;
    private final OrganisationView view;
    private final Slots slots;

    OrganisationController(
            Access access,
            OrganisationListQuery organisations,
            OrganisationView view,
            Slots slots) {
        this.access = access;
        this.organisations = organisations;
        this.view = view;
        this.slots = slots;
    }

    @GetMapping
    String list(ListRequest request, Model model) {
        access.requireAnywhere(ORGANISATION_READ);
        model.addAttribute("list", organisations.page(request));
        model.addAttribute("mayCreate", access.mayAnywhere(ORGANISATION_EDIT));
        return "people/organisation/list";
    }

    @GetMapping("/{id}")
    String page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            Model model) {
        var organisation = view.visible(new OrganisationId(id));
        show(organisation, model);
        model.addAttribute("around", view.around(organisation, on));
        model.addAttribute(
                "slots",
                slots.fill(
                        PeopleSlots.ORGANISATION_PAGE,
                        new PeopleSlots.OrganisationPage(organisation.id())));
        return "people/organisation/page";
    }

    @GetMapping("/{id}/history")
    String history(@PathVariable UUID id, Model model) {
        var organisation = view.visible(new OrganisationId(id));
        show(organisation, model);
        model.addAttribute("entries", view.history(organisation.id()));
        return "people/organisation/history";
    }

    private void show(StoredOrganisation organisation, Model model) {
        model.addAttribute("organisation", organisation.state());
        model.addAttribute("path", PATH + "/" + organisation.id().value());
        model.addAttribute("mayEdit", access.may(ORGANISATION_EDIT, organisation.ownerId()));
        model.addAttribute("breadcrumb", List.of(Crumb.to(PATH, "people.organisation.nav")));
    }
}
