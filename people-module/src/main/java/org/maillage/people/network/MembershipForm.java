package org.maillage.people.network;

import jakarta.validation.constraints.Size;

import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;
import org.maillage.people.period.DateText;
import org.maillage.people.period.Dated;
import org.maillage.people.period.PeriodInOrder;

import java.util.UUID;

/** A membership as it is typed. */
@PeriodInOrder
record MembershipForm(
        int version,
        String parent,
        @DateText @Size(max = 10) String from,
        @DateText @Size(max = 10) String to,
        @Size(max = 500) @Storable String source)
        implements Dated {

    MembershipForm {
        parent = Typed.line(parent);
        from = Typed.line(from);
        to = Typed.line(to);
        source = Typed.line(source);
    }

    static MembershipForm empty() {
        return new MembershipForm(0, "", "", "", "");
    }

    static MembershipForm of(StoredMembership membership) {
        var state = membership.state();
        return new MembershipForm(
                membership.version(),
                state.parent().toString(),
                state.period().from().typed(),
                state.period().to().typed(),
                Typed.shown(state.source()));
    }

    MembershipForm at(int newVersion) {
        return new MembershipForm(newVersion, parent, from, to, source);
    }

    /** The same with the organisation's name instead of its id, to be read by people. */
    MembershipForm naming(String name) {
        return new MembershipForm(version, name, from, to, source);
    }

    /** Asked once everything has been checked. */
    MembershipState state() {
        return new MembershipState(UUID.fromString(parent), period(), Typed.known(source));
    }
}
