package org.maillage.people.group;

import org.jspecify.annotations.Nullable;
import org.maillage.people.demo.DemonstrationFiles;
import org.maillage.people.demo.DemonstrationPart;
import org.maillage.people.period.Period;
import org.maillage.people.published.PersonId;
import org.maillage.platform.demo.DemonstrationIds;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** The group that the colloquium's text names, and whom it calls in charge of it; it tells neither since when nor until when. */
@Component
@Order(5)
class GroupDemonstration implements DemonstrationPart {

    private final EditGroups groups;
    private final EditGroupMembers members;

    GroupDemonstration(EditGroups groups, EditGroupMembers members) {
        this.groups = groups;
        this.members = members;
    }

    /** An entry of the file: references to an organisation and to persons. */
    record Entry(
            String ref,
            String organisation,
            String name,
            @Nullable String purpose,
            List<Part> members) {}

    /** Who is what in it. */
    record Part(String person, GroupFunction function, String describedAs, String source) {}

    @Override
    public void load(DemonstrationFiles files) {
        for (var entry : files.read("groups", Entry[].class)) {
            var group = DemonstrationIds.of("group", entry.ref());
            groups.create(
                    group,
                    DemonstrationIds.of("organisation", entry.organisation()),
                    new GroupState(entry.name(), entry.purpose(), Period.UNKNOWN));
            for (var part : entry.members()) {
                members.add(
                        group,
                        DemonstrationIds.of("group-member", entry.ref() + "/" + part.person()),
                        new PersonId(DemonstrationIds.of("person", part.person())),
                        new MemberState(
                                part.function(),
                                part.describedAs(),
                                Period.UNKNOWN,
                                part.source()));
            }
        }
    }
}
