package org.maillage.people.group;

import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.UUID;

/** The members of a group as a list, and as files. */
@Controller
class MemberListController {

    private final GroupView view;
    private final MemberListQuery members;

    MemberListController(GroupView view, MemberListQuery members) {
        this.view = view;
        this.members = members;
    }

    @GetMapping(GroupController.PATH + "/{id}/members")
    String list(@PathVariable UUID id, ListRequest request, Model model) {
        var group = view.visible(id);
        view.show(group, model);
        model.addAttribute("list", members.page(id, request));
        return "people/group/members";
    }
}
