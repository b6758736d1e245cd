package org.maillage.practices.catalogue;

import org.maillage.platform.web.list.ListRequest;
import org.maillage.practices.kind.Kinds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public catalogue. */
@Controller
class CatalogueController {

    static final String PATH = "/practices";

    private final CatalogueQuery query;
    private final Kinds kinds;

    CatalogueController(CatalogueQuery query, Kinds kinds) {
        this.query = query;
        this.kinds = kinds;
    }

    @GetMapping(PATH)
    String catalogue(ListRequest request, Model model) {
        model.addAttribute("list", query.page(request));
        model.addAttribute("kinds", kinds);
        return "practices/catalogue/list";
    }
}
