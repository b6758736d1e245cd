package org.maillage.people.group;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.PersonId;
import org.maillage.platform.id.UuidV7;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** The form of somebody's part in a group, reached from the group's page. */
@Controller
@RequestMapping(GroupController.PATH + "/{group}/members")
class MemberController {

    private static final String TWICE = "people.group.member.twice";
    private static final String REDIRECT = "redirect:" + GroupController.PATH + "/";

    private final MemberPages pages;
    private final EditGroupMembers edit;

    MemberController(MemberPages pages, EditGroupMembers edit) {
        this.pages = pages;
        this.edit = edit;
    }

    @GetMapping("/new")
    String blank(
            @PathVariable UUID group,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        model.addAttribute("form", MemberForm.empty());
        return pages.blank(group, q, model);
    }

    @PostMapping
    String add(
            @PathVariable UUID group,
            @RequestParam(required = false) @Nullable String q,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var view = pages.blank(group, q, model);
        pages.check(form, errors);
        if (!errors.hasErrors() && !added(group, form)) {
            errors.rejectValue("function", TWICE);
        }
        if (errors.hasErrors()) {
            return Forms.invalid(response, view);
        }
        Flash.success(redirect, "people.group.member.added");
        return REDIRECT + group;
    }

    private boolean added(UUID group, MemberForm form) {
        var person = new PersonId(UUID.fromString(form.person()));
        return edit.add(group, UuidV7.next(), person, form.state());
    }

    @GetMapping("/{id}")
    String filled(@PathVariable UUID group, @PathVariable UUID id, Model model) {
        var entry = pages.get(group, id);
        model.addAttribute("form", MemberForm.of(entry.member()));
        return pages.filled(entry, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID group,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var view = pages.filled(pages.get(group, id), model);
        try {
            if (!errors.hasErrors() && !edit.change(group, id, form.version(), form.state())) {
                errors.rejectValue("function", TWICE);
            }
        } catch (Conflict _) {
            return conflict(pages.get(group, id), form, model, response);
        }
        if (errors.hasErrors()) {
            return Forms.invalid(response, view);
        }
        Flash.success(redirect, "people.group.member.changed");
        return REDIRECT + group;
    }

    @PostMapping("/{id}/removal")
    String remove(
            @PathVariable UUID group,
            @PathVariable UUID id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        pages.get(group, id);
        edit.remove(group, id, version);
        Flash.success(redirect, "people.group.member.removed");
        return REDIRECT + group;
    }

    private String conflict(
            MemberPages.Entry now, MemberForm form, Model model, HttpServletResponse response) {
        return Forms.conflict(
                model,
                response,
                pages.filled(now, model),
                form.at(now.member().version()),
                MemberForm.of(now.member()),
                "people.group.field.");
    }
}
