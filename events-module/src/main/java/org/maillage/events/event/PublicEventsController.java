package org.maillage.events.event;

import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public list of gatherings. */
@Controller
class PublicEventsController {

    private final EventListQuery query;

    PublicEventsController(EventListQuery query) {
        this.query = query;
    }

    @GetMapping("/events")
    String list(ListRequest request, Model model) {
        model.addAttribute("list", query.published(request));
        return "events/event/public-list";
    }
}
