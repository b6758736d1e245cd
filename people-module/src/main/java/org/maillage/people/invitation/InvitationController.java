package org.maillage.people.invitation;

import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;
import java.util.UUID;

/** The list of invitations, and the page of one. */
@Controller
@RequestMapping(InvitationController.PATH)
class InvitationController {

    static final String PATH = "/admin/people/invitations";
    static final Crumb LIST = Crumb.to(PATH, "people.invitation.nav");

    private final InvitationListQuery list;
    private final InvitationPageQuery pages;
    private final Audit audit;

    InvitationController(InvitationListQuery list, InvitationPageQuery pages, Audit audit) {
        this.list = list;
        this.pages = pages;
        this.audit = audit;
    }

    @GetMapping
    String list(ListRequest request, Model model) {
        model.addAttribute("list", list.page(request));
        return "people/invitation/list";
    }

    @GetMapping("/{id}")
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute("invitation", pages.page(id));
        model.addAttribute("history", audit.history(InvitationAudit.subject(id)));
        model.addAttribute("breadcrumb", List.of(LIST));
        return "people/invitation/page";
    }
}
