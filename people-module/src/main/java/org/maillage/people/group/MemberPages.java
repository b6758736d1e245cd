package org.maillage.people.group;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.NotFound;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

import java.util.List;
import java.util.UUID;

/** What stands around the forms of a group's entries, for those who may change the group. */
@Component
class MemberPages {

    private final GroupView view;
    private final GroupMembers members;
    private final MemberChoices choices;

    MemberPages(GroupView view, GroupMembers members, MemberChoices choices) {
        this.view = view;
        this.members = members;
        this.choices = choices;
    }

    /**
     * An entry, and whose it is.
     *
     * @param name as the person is shown
     */
    record Entry(StoredMember member, String name) {}

    /**
     * @throws NotFound also when it is about a person whom whoever asks may not see
     */
    Entry get(UUID group, UUID id) {
        view.editable(group);
        var member = members.get(group, id);
        return new Entry(member, choices.nameOf(member.person()));
    }

    String blank(UUID group, @Nullable String query, Model model) {
        model.addAttribute("found", choices.find(query));
        model.addAttribute("q", query == null ? "" : query);
        return form(group, "", model);
    }

    String filled(Entry entry, Model model) {
        model.addAttribute("entry", entry);
        return form(entry.member().group(), "/" + entry.member().id(), model);
    }

    void check(MemberForm form, BindingResult errors) {
        if (!choices.isThere(form.person())) {
            errors.rejectValue("person", "people.group.member.unknown");
        }
    }

    private String form(UUID id, String suffix, Model model) {
        var group = view.editable(id);
        var path = GroupController.PATH + "/" + id;
        model.addAttribute("group", group.state().name());
        model.addAttribute("cancel", path);
        model.addAttribute("action", path + "/members" + suffix);
        model.addAttribute("functions", Option.of(GroupFunction.class, "people.group.function."));
        model.addAttribute("breadcrumb", List.of(GroupView.toList(), GroupView.to(group)));
        return "people/group/member";
    }
}
