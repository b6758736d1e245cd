package org.maillage.practices.sheet;

import static org.maillage.practices.access.PracticesPermission.SHEET_READ;

import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Flash;
import org.maillage.practices.published.PracticeId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** Makes a sheet public, and a draft again. */
@Controller
@RequestMapping(SheetListController.PATH)
class SheetStateController {

    private final SheetReader reader;
    private final PublishSheet publish;
    private final TakeBackSheet takeBack;

    SheetStateController(SheetReader reader, PublishSheet publish, TakeBackSheet takeBack) {
        this.reader = reader;
        this.publish = publish;
        this.takeBack = takeBack;
    }

    @PostMapping("/sheets/{id}/publish")
    String publish(@PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        var sheet = reader.forActor(new PracticeId(id), SHEET_READ);
        try {
            publish.publish(sheet.id(), version);
            Flash.success(redirect, "practices.sheet.published", sheet.content().title());
        } catch (Conflict _) {
            Flash.warning(redirect, "practices.sheet.meanwhile", sheet.content().title());
        }
        return "redirect:" + SheetController.path(sheet.id());
    }

    @PostMapping("/sheets/{id}/draft")
    String takeBack(@PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        var sheet = reader.forActor(new PracticeId(id), SHEET_READ);
        try {
            takeBack.takeBack(sheet.id(), version);
            Flash.success(redirect, "practices.sheet.takenBack", sheet.content().title());
        } catch (Conflict _) {
            Flash.warning(redirect, "practices.sheet.meanwhile", sheet.content().title());
        }
        return "redirect:" + SheetController.path(sheet.id());
    }
}
