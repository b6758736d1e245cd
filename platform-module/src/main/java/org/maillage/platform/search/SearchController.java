package org.maillage.platform.search;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search as a page; the palette of the frame shows its results. */
@Controller
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/admin/search")
    String search(@RequestParam(required = false) @Nullable String q, Model model) {
        model.addAttribute("results", search.of(q == null ? "" : q));
        return "platform/search/page";
    }
}
