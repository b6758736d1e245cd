package org.maillage.platform.transfer;

import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.web.Flash;
import org.maillage.platform.web.NotFound;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Rows that are not as they should be. */
@Controller
@RequestMapping(ImportController.PATH)
class ImportRowController {

    private static final String REDIRECT = "redirect:" + ImportController.PATH + "/";
    private static final String FORM = "platform/transfer/row";
    private static final String FIELD = "field-";

    private final ImportView view;
    private final Staging staging;
    private final MendRows rows;
    private final WriteBadRows file;

    ImportRowController(ImportView view, Staging staging, MendRows rows, WriteBadRows file) {
        this.view = view;
        this.staging = staging;
        this.rows = rows;
        this.file = file;
    }

    /** All that are to be mended, for whoever would rather do so in a spreadsheet. */
    @GetMapping("/{id}/rows.csv")
    View badRows(@PathVariable UUID id) {
        return new BadRowsView(view.get(id), file);
    }

    @GetMapping("/{id}/rows/{row}")
    String row(@PathVariable UUID id, @PathVariable int row, Model model) {
        return show(id, row, model);
    }

    @PostMapping("/{id}/rows/{row}")
    String mend(
            @PathVariable UUID id,
            @PathVariable int row,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!rows.mend(id, row, typed(view.get(id), sent)).isEmpty()) {
            return Forms.invalid(response, show(id, row, model));
        }
        Flash.success(redirect, "platform.transfer.row.mended", row);
        return REDIRECT + id;
    }

    @PostMapping("/{id}/rows/{row}/drop")
    String drop(@PathVariable UUID id, @PathVariable int row, RedirectAttributes redirect) {
        rows.drop(id, row);
        Flash.success(redirect, "platform.transfer.row.dropped", row);
        return REDIRECT + id;
    }

    @PostMapping("/{id}/drop")
    String dropBad(@PathVariable UUID id, RedirectAttributes redirect) {
        Flash.success(redirect, "platform.transfer.rows.dropped", rows.dropBad(id));
        return REDIRECT + id;
    }

    @PostMapping("/{id}/empty")
    String emptyRefused(@PathVariable UUID id, RedirectAttributes redirect) {
        Flash.success(redirect, "platform.transfer.rows.emptied", rows.emptyRefused(id));
        return REDIRECT + id;
    }

    private String show(UUID id, int row, Model model) {
        var stored = view.get(id);
        view.showRow(
                stored,
                staging.find(id, row)
                        .orElseThrow(() -> new NotFound("row " + row + " of import " + id)),
                model);
        return FORM;
    }

    /** Fields of the target that are mapped, and nothing else. */
    private Map<String, String> typed(StoredImport stored, Map<String, String> sent) {
        var typed = new HashMap<String, String>();
        for (var field : view.fields(stored)) {
            var value = sent.get(FIELD + field.key());
            if (value != null && stored.mapping().contains(field.key())) {
                typed.put(field.key(), value);
            }
        }
        return typed;
    }
}
