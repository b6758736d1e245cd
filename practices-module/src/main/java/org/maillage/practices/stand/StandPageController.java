package org.maillage.practices.stand;

import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.NotFound;
import org.maillage.practices.kind.Kinds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.List;

/** A stand's public page. */
@Controller
class StandPageController {

    private final StandPageQuery query;
    private final Kinds kinds;

    StandPageController(StandPageQuery query, Kinds kinds) {
        this.query = query;
        this.kinds = kinds;
    }

    @GetMapping("/practices/stands/{slug}")
    String stand(@PathVariable String slug, Model model) {
        var stand = query.find(slug).orElseThrow(() -> new NotFound("stand " + slug));
        model.addAttribute("stand", stand);
        model.addAttribute("kindLabel", kinds.label(stand.kind()));
        model.addAttribute("kindIcon", kinds.icon(stand.kind()));
        model.addAttribute(
                "breadcrumb",
                List.of(
                        Crumb.to("/events", "practices.stand.events"),
                        Crumb.named("/events/" + stand.eventSlug(), stand.event())));
        return "practices/stand/page";
    }
}
