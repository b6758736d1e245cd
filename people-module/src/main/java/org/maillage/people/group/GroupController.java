package org.maillage.people.group;

import static org.maillage.people.access.PeoplePermission.GROUP_EDIT;
import static org.maillage.people.access.PeoplePermission.GROUP_READ;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.UUID;

/** The list of working groups, and the page of one. */
@Controller
@RequestMapping(GroupController.PATH)
class GroupController {

    static final String PATH = "/admin/people/groups";

    private final Access access;
    private final GroupListQuery groups;
    private final GroupPageQuery query;
    private final GroupView view;

    GroupController(Access access, GroupListQuery groups, GroupPageQuery query, GroupView view) {
        this.access = access;
        this.groups = groups;
        this.query = query;
        this.view = view;
    }

    @GetMapping
    String list(ListRequest request, Model model) {
        access.requireAnywhere(GROUP_READ);
        model.addAttribute("list", groups.page(request));
        model.addAttribute("mayCreate", access.mayAnywhere(GROUP_EDIT));
        return "people/group/list";
    }

    @GetMapping("/{id}")
    String page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            Model model) {
        var group = view.visible(id);
        view.show(group, model);
        model.addAttribute("members", query.members(id, on));
        return "people/group/page";
    }

    @GetMapping("/{id}/history")
    String history(@PathVariable UUID id, Model model) {
        var group = view.visible(id);
        view.show(group, model);
        model.addAttribute("entries", view.history(group));
        return "people/group/history";
    }
}
