package org.maillage.people.group;

import static org.maillage.people.access.PeoplePermission.GROUP_EDIT;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.maillage.people.organisation.OrganisationChoices;
import org.maillage.platform.actor.Access;
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

import java.util.List;
import java.util.UUID;

/** The form of a working group. */
@Controller
@RequestMapping(GroupController.PATH)
class GroupFormController {

    private static final String FORM = "people/group/form";
    private static final String REDIRECT = "redirect:" + GroupController.PATH + "/";

    private final GroupView view;
    private final EditGroups edit;
    private final OrganisationChoices choices;
    private final Access access;

    GroupFormController(
            GroupView view, EditGroups edit, OrganisationChoices choices, Access access) {
        this.view = view;
        this.edit = edit;
        this.choices = choices;
        this.access = access;
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable String owner, Model model) {
        access.requireAnywhere(GROUP_EDIT);
        model.addAttribute("form", GroupForm.of(owner));
        return blankForm(model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") GroupForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireAnywhere(GROUP_EDIT);
        OrganisationChoices.check(errors, "owner", choices.where(GROUP_EDIT));
        if (errors.hasErrors()) {
            return Forms.invalid(response, blankForm(model));
        }
        var id = UuidV7.next();
        edit.create(id, UUID.fromString(form.owner()), form.state());
        Flash.success(redirect, "people.group.created", form.name());
        return REDIRECT + id;
    }

    @GetMapping("/{id}/edit")
    String filled(@PathVariable UUID id, Model model) {
        var group = view.editable(id);
        model.addAttribute("form", GroupForm.of(group));
        return filledForm(group, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") GroupForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var group = view.editable(id);
        if (errors.hasErrors()) {
            return Forms.invalid(response, filledForm(group, model));
        }
        try {
            edit.change(id, form.version(), form.state());
        } catch (Conflict _) {
            return conflict(id, form, model, response);
        }
        Flash.success(redirect, "people.group.changed", form.name());
        return REDIRECT + id;
    }

    private String conflict(UUID id, GroupForm form, Model model, HttpServletResponse response) {
        var now = view.editable(id);
        return Forms.conflict(
                model,
                response,
                filledForm(now, model),
                form.at(now.version()),
                GroupForm.of(now),
                "people.group.field.");
    }

    private String blankForm(Model model) {
        model.addAttribute("owners", choices.where(GROUP_EDIT));
        model.addAttribute("path", GroupController.PATH);
        model.addAttribute("breadcrumb", List.of(GroupView.toList()));
        return FORM;
    }

    private static String filledForm(StoredGroup group, Model model) {
        model.addAttribute("name", group.state().name());
        model.addAttribute("path", GroupController.PATH + "/" + group.id());
        model.addAttribute("breadcrumb", List.of(GroupView.toList(), GroupView.to(group)));
        return FORM;
    }
}
