package org.maillage.people.network;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.people.published.OrganisationId;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Differences;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** The form of a membership, reached from the member's page. */
@Controller
@RequestMapping("/admin/people/organisations/{child}/memberships")
class MembershipController {

    private static final String LABELS = "people.organisation.field.";
    private static final String REDIRECT = "redirect:/admin/people/organisations/";

    private final MembershipPages pages;
    private final EditMemberships edit;

    MembershipController(MembershipPages pages, EditMemberships edit) {
        this.pages = pages;
        this.edit = edit;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID child, Model model) {
        model.addAttribute("form", MembershipForm.empty());
        return pages.blank(new OrganisationId(child), model);
    }

    @PostMapping
    String add(
            @PathVariable UUID child,
            @Valid @ModelAttribute("form") MembershipForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var member = new OrganisationId(child);
        var view = pages.blank(member, model);
        pages.check(member, errors);
        if (!errors.hasErrors()) {
            refuse(edit.add(UuidV7.next(), member, form.state()), errors);
        }
        if (errors.hasErrors()) {
            return Forms.invalid(response, view);
        }
        Flash.success(redirect, "people.membership.added");
        return REDIRECT + child;
    }

    @GetMapping("/{id}")
    String filled(@PathVariable UUID child, @PathVariable UUID id, Model model) {
        var membership = pages.get(new OrganisationId(child), id);
        model.addAttribute("form", MembershipForm.of(membership));
        return pages.filled(membership, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID child,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MembershipForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var membership = pages.get(new OrganisationId(child), id);
        var view = pages.filled(membership, model);
        pages.check(membership.child(), errors);
        try {
            if (!errors.hasErrors()) {
                refuse(edit.change(id, form.version(), membership.child(), form.state()), errors);
            }
        } catch (Conflict _) {
            return conflict(membership, form, model, response);
        }
        if (errors.hasErrors()) {
            return Forms.invalid(response, view);
        }
        Flash.success(redirect, "people.membership.changed");
        return REDIRECT + child;
    }

    @PostMapping("/{id}/removal")
    String remove(
            @PathVariable UUID child,
            @PathVariable UUID id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        edit.remove(id, version, new OrganisationId(child));
        Flash.success(redirect, "people.membership.removed");
        return REDIRECT + child;
    }

    private String conflict(
            StoredMembership seen, MembershipForm form, Model model, HttpServletResponse response) {
        var now = pages.get(seen.child(), seen.id());
        var current = MembershipForm.of(now);
        var view =
                Forms.conflict(
                        model,
                        response,
                        pages.filled(now, model),
                        form.at(now.version()),
                        current,
                        LABELS);
        model.addAttribute(
                "differences",
                Differences.between(
                        form.naming(pages.nameOf(form.parent())),
                        current.naming(pages.nameOf(current.parent())),
                        LABELS));
        return view;
    }

    private static void refuse(MembershipOutcome outcome, BindingResult errors) {
        switch (outcome) {
            case RECORDED -> {}
            case CIRCLE -> errors.rejectValue("parent", "people.membership.circle");
            case TWICE -> errors.rejectValue("parent", "people.membership.twice");
        }
    }
}
