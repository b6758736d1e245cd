package org.maillage.practices.sheet;

import static org.maillage.practices.access.PracticesPermission.SHEET_EDIT;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.NotFound;
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
import java.util.Map;

/** A new sheet: first its kind is chosen, then it is written. */
@Controller
@RequestMapping(SheetListController.PATH)
class SheetCreateController {

    private final CreateSheet create;
    private final SheetFormPage page;
    private final Kinds kinds;
    private final Access access;

    SheetCreateController(CreateSheet create, SheetFormPage page, Kinds kinds, Access access) {
        this.create = create;
        this.page = page;
        this.kinds = kinds;
        this.access = access;
    }

    @GetMapping("/sheets/new")
    String chooseKind(Model model) {
        access.requireAnywhere(SHEET_EDIT);
        model.addAttribute("kinds", kinds.all());
        model.addAttribute("breadcrumb", List.of(SheetListController.crumb()));
        return "practices/sheet/choose-kind";
    }

    @GetMapping("/sheets/new/{kind}")
    String blank(@PathVariable String kind, Model model) {
        access.requireAnywhere(SHEET_EDIT);
        var chosen = installed(kind);
        var view = form(chosen, model);
        model.addAttribute("form", SheetForms.empty(chosen));
        return view;
    }

    @PostMapping("/sheets/new/{kind}")
    String create(
            @PathVariable String kind,
            @Valid @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireAnywhere(SHEET_EDIT);
        var chosen = installed(kind);
        var fields = page.check(form, chosen, Map.of(), errors);
        page.checkOwner(form, null, errors);
        page.checkCoOwners(form, List.of(), errors);
        if (errors.hasErrors()) {
            return Forms.invalid(response, form(chosen, model));
        }
        var id = PracticeId.next();
        var content = SheetForms.content(form, chosen.schemaVersion(), fields);
        create.create(id, kind, form.ownership(), content);
        Flash.success(redirect, "practices.sheet.created", content.title());
        return "redirect:" + SheetController.path(id);
    }

    private Kind installed(String key) {
        return kinds.find(key).orElseThrow(() -> new NotFound("kind " + key));
    }

    private String form(Kind kind, Model model) {
        model.addAttribute("action", SheetListController.PATH + "/sheets/new/" + kind.key());
        model.addAttribute("cancel", SheetListController.PATH);
        model.addAttribute("mayShare", true);
        model.addAttribute(
                "breadcrumb",
                List.of(
                        SheetListController.crumb(),
                        Crumb.to(SheetListController.PATH + "/sheets/new", "practices.sheet.new")));
        return page.fill(model, kind, null);
    }
}
