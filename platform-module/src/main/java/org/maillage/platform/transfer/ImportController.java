package org.maillage.platform.transfer;

import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** An import on its way: its columns, its dry run, its result. */
@Controller
@RequestMapping(ImportController.PATH)
class ImportController {

    static final String PATH = "/admin/platform/imports";
    private static final String REDIRECT = "redirect:" + PATH + "/";
    private static final String COLUMNS = "platform/transfer/columns";

    private final ImportView view;
    private final MapColumns map;
    private final RunImport run;
    private final MendRows rows;

    ImportController(ImportView view, MapColumns map, RunImport run, MendRows rows) {
        this.view = view;
        this.map = map;
        this.run = run;
        this.rows = rows;
    }

    @GetMapping("/{id}")
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after, Model model) {
        var stored = view.get(id);
        if (stored.state() == ImportState.UPLOADED) {
            return REDIRECT + id + "/columns";
        }
        view.show(stored, after, model);
        return "platform/transfer/page";
    }

    @GetMapping("/{id}/columns")
    String columns(@PathVariable UUID id, Model model) {
        var stored = view.get(id);
        view.showColumns(stored, stored.mapping(), model);
        return COLUMNS;
    }

    @PostMapping("/{id}/columns")
    String map(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var stored = view.get(id);
        var mapping = ColumnForm.mapping(stored, sent);
        var refused = MapColumns.refused(mapping, stored, view.fields(stored));
        if (refused != null) {
            model.addAttribute("refused", refused);
            view.showColumns(stored, mapping, model);
            return Forms.invalid(response, COLUMNS);
        }
        map.map(id, mapping);
        return REDIRECT + id;
    }

    @PostMapping("/{id}/run")
    String run(@PathVariable UUID id) {
        run.run(id);
        return REDIRECT + id;
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable UUID id, RedirectAttributes redirect) {
        var path = view.target(view.get(id)).path();
        rows.giveUp(id);
        Flash.success(redirect, "platform.transfer.discarded");
        return "redirect:" + path;
    }
}
