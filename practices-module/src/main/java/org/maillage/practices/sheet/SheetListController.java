package org.maillage.practices.sheet;

import static org.maillage.practices.access.PracticesPermission.SHEET_EDIT;
import static org.maillage.practices.access.PracticesPermission.SHEET_READ;

import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.practices.kind.Kinds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All sheets, drafts too. */
@Controller
class SheetListController {

    static final String PATH = "/admin/practices";

    private final SheetListQuery query;
    private final Kinds kinds;
    private final Access access;

    SheetListController(SheetListQuery query, Kinds kinds, Access access) {
        this.query = query;
        this.kinds = kinds;
        this.access = access;
    }

    static Crumb crumb() {
        return Crumb.to(PATH, "practices.sheet.nav");
    }

    @GetMapping(PATH)
    String list(ListRequest request, Model model) {
        access.requireAnywhere(SHEET_READ);
        model.addAttribute("list", query.page(request));
        model.addAttribute("kinds", kinds);
        model.addAttribute("mayCreate", access.mayAnywhere(SHEET_EDIT));
        return "practices/sheet/list";
    }
}
