package org.maillage.people.mandate;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.people.published.PersonId;
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

/** The form of a mandate, reached from the person's page. */
@Controller
@RequestMapping("/admin/people/persons/{person}/mandates")
class MandateController {

    private static final String LABELS = "people.person.field.";
    private static final String REDIRECT = "redirect:/admin/people/persons/";

    private final MandatePages pages;
    private final EditMandates edit;

    MandateController(MandatePages pages, EditMandates edit) {
        this.pages = pages;
        this.edit = edit;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID person, Model model) {
        model.addAttribute("form", MandateForm.empty());
        return pages.blank(new PersonId(person), model);
    }

    @PostMapping
    String add(
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") MandateForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var holder = new PersonId(person);
        var view = pages.blank(holder, model);
        pages.check(form, errors);
        if (errors.hasErrors()) {
            return Forms.invalid(response, view);
        }
        edit.add(UuidV7.next(), holder, form.state());
        Flash.success(redirect, "people.mandate.added");
        return REDIRECT + person;
    }

    @GetMapping("/{id}")
    String filled(@PathVariable UUID person, @PathVariable UUID id, Model model) {
        var mandate = pages.get(new PersonId(person), id);
        model.addAttribute("form", MandateForm.of(mandate));
        return pages.filled(mandate, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID person,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MandateForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var mandate = pages.get(new PersonId(person), id);
        var view = pages.filled(mandate, model);
        pages.check(form, errors);
        if (errors.hasErrors()) {
            return Forms.invalid(response, view);
        }
        try {
            edit.change(id, form.version(), mandate.person(), form.state());
        } catch (Conflict _) {
            return conflict(mandate, form, model, response);
        }
        Flash.success(redirect, "people.mandate.changed");
        return REDIRECT + person;
    }

    @PostMapping("/{id}/removal")
    String remove(
            @PathVariable UUID person,
            @PathVariable UUID id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        edit.remove(id, version, new PersonId(person));
        Flash.success(redirect, "people.mandate.removed");
        return REDIRECT + person;
    }

    private String conflict(
            StoredMandate seen, MandateForm form, Model model, HttpServletResponse response) {
        var now = pages.get(seen.person(), seen.id());
        var current = MandateForm.of(now);
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
                        form.naming(pages.nameOf(form.organisation())),
                        current.naming(pages.nameOf(current.organisation())),
                        LABELS));
        return view;
    }
}
