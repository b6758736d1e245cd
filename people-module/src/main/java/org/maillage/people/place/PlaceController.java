package org.maillage.people.place;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.people.published.OrganisationId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.UUID;

/** The form of the place where an organisation receives people. */
@Controller
@RequestMapping("/admin/people/organisations/{organisation}/place")
class PlaceController {

    private static final String LIST = "/admin/people/organisations";
    private static final String LABELS = "people.organisation.field.";

    private final Places places;
    private final DescribePlace describePlace;
    private final Access access;

    PlaceController(Places places, DescribePlace describePlace, Access access) {
        this.places = places;
        this.describePlace = describePlace;
        this.access = access;
    }

    @GetMapping
    String filled(@PathVariable UUID organisation, Model model) {
        var id = new OrganisationId(organisation);
        var view = form(id, model);
        model.addAttribute("form", PlaceForm.of(places.get(id)));
        return view;
    }

    @PostMapping
    String describe(
            @PathVariable UUID organisation,
            @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = new OrganisationId(organisation);
        var view = form(id, model);
        form.faults().forEach(errors::rejectValue);
        if (errors.hasErrors()) {
            return Forms.invalid(response, view);
        }
        try {
            describePlace.describe(id, form.version(), form.place());
        } catch (Conflict _) {
            var now = places.get(id);
            return Forms.conflict(
                    model, response, view, form.at(now.version()), PlaceForm.of(now), LABELS);
        }
        Flash.success(redirect, "people.place.described");
        return "redirect:" + LIST + "/" + organisation;
    }

    private String form(OrganisationId organisation, Model model) {
        var holder = places.holder(organisation);
        if (!access.may(ORGANISATION_EDIT, holder.owner())) {
            throw new AccessRefused(ORGANISATION_EDIT.key());
        }
        var path = LIST + "/" + organisation.value();
        model.addAttribute("holder", holder.name());
        model.addAttribute("path", path);
        model.addAttribute(
                "services", Option.of(DigitalService.class, "people.organisation.services."));
        model.addAttribute(
                "audiences", Option.of(Audience.class, "people.organisation.audiences."));
        model.addAttribute("fees", Option.of(Fee.class, "people.organisation.fees."));
        model.addAttribute(
                "breadcrumb",
                List.of(
                        Crumb.to(LIST, "people.organisation.nav"),
                        Crumb.named(path, holder.name())));
        return "people/place/form";
    }
}
