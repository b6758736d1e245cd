package org.maillage.people.group;

import static org.maillage.people.access.PeoplePermission.GROUP_EDIT;
import static org.maillage.people.access.PeoplePermission.GROUP_READ;

import org.maillage.people.access.PeoplePermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillage.platform.web.Crumb;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;
import java.util.UUID;

/** A group, for those who may see it; to others it does not exist. */
@Component
class GroupView {

    private final Groups groups;
    private final GroupPageQuery query;
    private final Access access;
    private final Audit audit;

    GroupView(Groups groups, GroupPageQuery query, Access access, Audit audit) {
        this.groups = groups;
        this.query = query;
        this.access = access;
        this.audit = audit;
    }

    StoredGroup visible(UUID id) {
        return get(id, GROUP_READ);
    }

    StoredGroup editable(UUID id) {
        return get(id, GROUP_EDIT);
    }

    private StoredGroup get(UUID id, PeoplePermission permission) {
        var group = groups.get(id);
        if (!access.may(permission, group.ownerId())) {
            throw new AccessRefused(permission.key());
        }
        return group;
    }

    List<AuditEntry> history(StoredGroup group) {
        return audit.history(EditGroups.subject(group.id()));
    }

    /** What stands above each of its pages. */
    void show(StoredGroup group, Model model) {
        model.addAttribute("group", group.state());
        model.addAttribute("path", GroupController.PATH + "/" + group.id());
        model.addAttribute("owner", query.owner(group));
        model.addAttribute("mayEdit", access.may(GROUP_EDIT, group.ownerId()));
        model.addAttribute("breadcrumb", List.of(toList()));
    }

    static Crumb toList() {
        return Crumb.to(GroupController.PATH, "people.group.nav");
    }

    static Crumb to(StoredGroup group) {
        return Crumb.named(GroupController.PATH + "/" + group.id(), group.state().name());
    }
}
