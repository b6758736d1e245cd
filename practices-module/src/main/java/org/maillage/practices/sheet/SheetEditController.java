package org.maillage.practices.sheet;

import static org.maillage.practices.access.PracticesPermission.SHEET_EDIT;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.maillage.practices.kind.Kind;
import org.maillage.practices.kind.Kinds;
import org.maillage.practices.published.PracticeId;
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

/** The form that changes a sheet. */
@Controller
@RequestMapping(SheetListController.PATH)
class SheetEditController {

    private final SheetReader reader;
    private final EditSheet edit;
    private final SheetFormPage page;
    private final Kinds kinds;

    SheetEditController(SheetReader reader, EditSheet edit, SheetFormPage page, Kinds kinds) {
        this.reader = reader;
        this.edit = edit;
        this.page = page;
        this.kinds = kinds;
    }

    @GetMapping("/sheets/{id}/edit")
    String filled(@PathVariable UUID id, Model model) {
        var sheet = reader.forActor(new PracticeId(id), SHEET_EDIT);
        var view = form(sheet, model);
        model.addAttribute("form", SheetForms.of(sheet, kind(sheet)));
        return view;
    }

    @PostMapping("/sheets/{id}/edit")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SheetForm sent,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var sheet = reader.forActor(new PracticeId(id), SHEET_EDIT);
        var kind = kind(sheet);
        var form = complete(sent, sheet);
        var fields = page.check(form, kind, sheet.content().fields(), errors);
        page.checkOwner(form, sheet.ownership().owner(), errors);
        page.checkCoOwners(form, sheet.ownership().coOwners(), errors);
        if (errors.hasErrors()) {
            return Forms.invalid(response, form(sheet, model));
        }
        var content = SheetForms.content(form, kind.schemaVersion(), fields);
        try {
            edit.edit(sheet.id(), form.version(), form.ownership(), content);
        } catch (Conflict _) {
            return conflict(sheet.id(), form, model, response);
        }
        Flash.success(redirect, "practices.sheet.changed", content.title());
        return "redirect:" + SheetController.path(sheet.id());
    }

    /** Who does not act for the owner is not asked for co-owners. */
    private SheetForm complete(SheetForm sent, Sheet sheet) {
        return sent.coOwners().isEmpty() && !reader.mayAsOwner(sheet, SHEET_EDIT)
                ? sent.sharedWith(sheet.ownership().coOwners())
                : sent;
    }

    private String conflict(
            PracticeId id, SheetForm form, Model model, HttpServletResponse response) {
        var now = reader.forActor(id, SHEET_EDIT);
        var kind = kind(now);
        var current = SheetForms.of(now, kind);
        var again = form.at(now.version());
        var view =
                Forms.conflict(
                        model,
                        response,
                        form(now, model),
                        again,
                        current,
                        SheetFormPage.FIELD_LABELS);
        model.addAttribute("differences", SheetDifferences.between(again, current, kind));
        return view;
    }

    /** Without its module a sheet keeps the fields of its kind as they are. */
    private Kind kind(Sheet sheet) {
        return kinds.find(sheet.kind())
                .orElseGet(() ->
                        new Kind(
                                sheet.kind(),
                                "",
                                sheet.content().facts().schemaVersion(),
                                List.of()));
    }

    private String form(Sheet sheet, Model model) {
        var path = SheetController.path(sheet.id());
        model.addAttribute("action", path + "/edit");
        model.addAttribute("cancel", path);
        model.addAttribute("title", sheet.content().title());
        model.addAttribute("mayShare", reader.mayAsOwner(sheet, SHEET_EDIT));
        model.addAttribute("moduleMissing", kinds.find(sheet.kind()).isEmpty());
        model.addAttribute(
                "breadcrumb",
                List.of(SheetListController.crumb(), Crumb.named(path, sheet.content().title())));
        return page.fill(model, kind(sheet), sheet.ownership().owner());
    }
}
