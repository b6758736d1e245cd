package org.maillage.people.network;

import org.jspecify.annotations.Nullable;
import org.maillage.people.demo.DemonstrationFiles;
import org.maillage.people.demo.DemonstrationPart;
import org.maillage.people.period.Period;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.demo.DemonstrationIds;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The memberships that are known, none of them with a date. */
@Component
@Order(2)
class NetworkDemonstration implements DemonstrationPart {

    private final EditMemberships edit;

    NetworkDemonstration(EditMemberships edit) {
        this.edit = edit;
    }

    /** An entry of the file: two references to organisations. */
    record Entry(String child, String parent, @Nullable String source) {}

    @Override
    public void load(DemonstrationFiles files) {
        for (var entry : files.read("memberships", Entry[].class)) {
            var outcome =
                    edit.add(
                            DemonstrationIds.of("membership", entry.child() + "/" + entry.parent()),
                            new OrganisationId(DemonstrationIds.of("organisation", entry.child())),
                            new MembershipState(
                                    DemonstrationIds.of("organisation", entry.parent()),
                                    Period.UNKNOWN,
                                    entry.source()));
            if (outcome != MembershipOutcome.RECORDED) {
                throw new IllegalStateException(entry + ": " + outcome);
            }
        }
    }
}
