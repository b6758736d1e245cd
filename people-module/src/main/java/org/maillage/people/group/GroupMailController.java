package org.maillage.people.group;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

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

/** A mail to all members of a group, for whoever edits it. */
@Controller
@RequestMapping(GroupController.PATH + "/{id}/mail")
class GroupMailController {

    private final GroupView view;
    private final GroupMail mail;
    private final WriteToGroup write;

    GroupMailController(GroupView view, GroupMail mail, WriteToGroup write) {
        this.view = view;
        this.mail = mail;
        this.write = write;
    }

    @GetMapping
    String form(@PathVariable UUID id, Model model) {
        var group = view.editable(id);
        model.addAttribute("form", GroupMailForm.empty());
        return show(group, model);
    }

    @PostMapping
    String write(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") GroupMailForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var group = view.editable(id);
        int written = errors.hasErrors() ? 0 : write.write(id, form);
        if (written > 0) {
            Flash.success(redirect, "people.group.letter.written", written);
            return "redirect:" + GroupController.PATH + "/" + id;
        }
        if (!errors.hasErrors()) {
            errors.reject("people.group.letter.nobody");
        }
        return Forms.invalid(response, show(group, model));
    }

    private String show(StoredGroup group, Model model) {
        model.addAttribute("name", group.state().name());
        model.addAttribute("path", GroupController.PATH + "/" + group.id());
        model.addAttribute("readers", mail.readers(group.id()));
        model.addAttribute("server", mail.hasServer());
        model.addAttribute("writer", mail.writer());
        model.addAttribute(
                "answers", Option.of(GroupMailForm.Answers.class, "people.group.letter.answers."));
        model.addAttribute("breadcrumb", List.of(GroupView.toList(), GroupView.to(group)));
        return "people/group/mail";
    }
}
