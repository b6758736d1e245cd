package org.maillage.people.visibility;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.people.field.Typed;
import org.maillage.people.published.PersonId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Optional;
import java.util.UUID;

/** Whose own record it is, said by whoever edits it. */
@Controller
@RequestMapping(VisibilityPages.PERSONS + "/{id}/account")
class RecordAccountController {

    private final OwnRecord own;
    private final DirectoryRecords records;
    private final VisibilityPages pages;
    private final LinkAccount link;

    RecordAccountController(
            OwnRecord own, DirectoryRecords records, VisibilityPages pages, LinkAccount link) {
        this.own = own;
        this.records = records;
        this.pages = pages;
        this.link = link;
    }

    @GetMapping
    String form(@PathVariable UUID id, Model model) {
        var record = own.editable(new PersonId(id));
        model.addAttribute(Forms.FORM, stored(record));
        return pages.account(record, model);
    }

    @PostMapping
    String link(
            @PathVariable UUID id,
            @Valid @ModelAttribute(Forms.FORM) RecordAccountForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var record = own.editable(new PersonId(id));
        var account = records.accountWith(form.account());
        if (!errors.hasErrors() && !form.account().isEmpty() && account.isEmpty()) {
            errors.rejectValue("account", "people.visibility.account.unknown");
        }
        try {
            if (!errors.hasErrors() && !linked(record, form, account)) {
                errors.rejectValue("account", "people.visibility.account.taken");
            }
        } catch (Conflict _) {
            return conflict(own.editable(new PersonId(id)), form, model, response);
        }
        if (errors.hasErrors()) {
            return Forms.invalid(response, pages.account(record, model));
        }
        Flash.success(redirect, "people.visibility.account.changed");
        return "redirect:" + VisibilityPages.PERSONS + "/" + id + "/visibility";
    }

    private RecordAccountForm stored(DirectoryRecord record) {
        return new RecordAccountForm(
                record.version(), Typed.shown(records.addressOf(record.account())));
    }

    private String conflict(
            DirectoryRecord now,
            RecordAccountForm form,
            Model model,
            HttpServletResponse response) {
        return Forms.conflict(
                model,
                response,
                pages.account(now, model),
                form.at(now.version()),
                stored(now),
                "people.visibility.field.");
    }

    /** Whether it is now theirs: an account has one record. */
    private boolean linked(DirectoryRecord record, RecordAccountForm form, Optional<UUID> account) {
        try {
            link.link(record.person(), form.version(), account.orElse(null));
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }
}
