package org.maillage.people.joining;

import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.UUID;

/** The list of requests to join, and the page of one. */
@Controller
@RequestMapping(JoinRequestController.PATH)
class JoinRequestController {

    static final String PATH = "/admin/people/join-requests";

    /** Those on which somebody has to decide. */
    static final String WAITING = PATH + "?state=OPEN";

    private final JoinRequestListQuery list;
    private final JoinRequestPages pages;

    JoinRequestController(JoinRequestListQuery list, JoinRequestPages pages) {
        this.list = list;
        this.pages = pages;
    }

    @GetMapping
    String list(ListRequest request, Model model) {
        model.addAttribute("list", list.page(request));
        return "people/joining/list";
    }

    @GetMapping("/{id}")
    String page(@PathVariable UUID id, Model model) {
        pages.show(id, model);
        return JoinRequestPages.VIEW;
    }
}
