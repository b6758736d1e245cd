package org.maillage.practices.sheet;

import static org.maillage.practices.access.PracticesPermission.SHEET_EDIT;
import static org.maillage.practices.access.PracticesPermission.SHEET_PUBLISH;
import static org.maillage.practices.access.PracticesPermission.SHEET_READ;
import static org.maillage.practices.access.PracticesPermission.STAND_ALLOT;

import org.maillage.platform.audit.Audit;
import org.maillage.practices.kind.FieldLines;
import org.maillage.practices.kind.Kinds;
import org.maillage.practices.published.PracticeId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;
import java.util.UUID;

/** A sheet as its authors see it, with its history. */
@Controller
@RequestMapping(SheetListController.PATH)
class SheetController {

    private final SheetReader reader;
    private final Audit audit;
    private final Kinds kinds;
    private final FieldLines lines;

    SheetController(SheetReader reader, Audit audit, Kinds kinds, FieldLines lines) {
        this.reader = reader;
        this.audit = audit;
        this.kinds = kinds;
        this.lines = lines;
    }

    static String path(PracticeId id) {
        return SheetListController.PATH + "/sheets/" + id.value();
    }

    @GetMapping("/sheets/{id}")
    String sheet(@PathVariable UUID id, Model model) {
        var sheet = reader.forActor(new PracticeId(id), SHEET_READ);
        model.addAttribute("sheet", sheet);
        model.addAttribute("names", reader.names(sheet));
        model.addAttribute("kindLabel", kinds.label(sheet.kind()));
        model.addAttribute("moduleMissing", kinds.find(sheet.kind()).isEmpty());
        model.addAttribute("lines", lines.of(sheet.kind(), sheet.content().fields()));
        model.addAttribute("mayEdit", reader.may(sheet, SHEET_EDIT));
        model.addAttribute("mayAllot", reader.may(sheet, STAND_ALLOT));
        model.addAttribute("mayPublish", reader.mayAsOwner(sheet, SHEET_PUBLISH));
        model.addAttribute("path", path(sheet.id()));
        model.addAttribute("history", audit.history(Sheet.subject(sheet.id())));
        model.addAttribute("breadcrumb", List.of(SheetListController.crumb()));
        return "practices/sheet/page";
    }
}
