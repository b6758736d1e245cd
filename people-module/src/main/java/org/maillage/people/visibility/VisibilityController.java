package org.maillage.people.visibility;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.people.access.Visibility;
import org.maillage.people.published.PersonId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** Who sees what of a person, for the person and for whoever edits the record. */
@Controller
class VisibilityController {

    private static final String PATH = VisibilityPages.PERSONS + "/{id}/visibility";

    private final OwnRecord own;
    private final VisibilityPages pages;
    private final ChangeVisibility change;

    VisibilityController(OwnRecord own, VisibilityPages pages, ChangeVisibility change) {
        this.own = own;
        this.pages = pages;
        this.change = change;
    }

    /** One's own record, or how to come by one. */
    @GetMapping("/admin/people/account/record")
    String mine() {
        return own.mine()
                .map(id -> "redirect:" + VisibilityPages.PERSONS + "/" + id.value() + "/visibility")
                .orElse("people/visibility/none");
    }

    @GetMapping(PATH)
    String form(@PathVariable UUID id, Model model) {
        var record = own.changeable(new PersonId(id));
        model.addAttribute("form", VisibilityForm.of(record));
        return pages.visibility(record, model);
    }

    @PostMapping(PATH)
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") VisibilityForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var record = own.changeable(new PersonId(id));
        if (form.listing() == Visibility.STAFF) {
            errors.rejectValue("listing", "people.visibility.listing.least");
        }
        if (errors.hasErrors()) {
            return Forms.invalid(response, pages.visibility(record, model));
        }
        try {
            change.change(record.person(), form.version(), form.state());
        } catch (Conflict _) {
            return conflict(own.changeable(new PersonId(id)), form, model, response);
        }
        Flash.success(redirect, "people.visibility.changed");
        return "redirect:" + VisibilityPages.PERSONS + "/" + id;
    }

    private String conflict(
            DirectoryRecord now, VisibilityForm form, Model model, HttpServletResponse response) {
        return Forms.conflict(
                model,
                response,
                pages.visibility(now, model),
                form.at(now.version()),
                VisibilityForm.of(now),
                "people.person.field.");
    }
}
