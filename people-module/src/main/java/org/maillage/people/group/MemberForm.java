package org.maillage.people.group;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;
import org.maillage.people.period.DateText;
import org.maillage.people.period.Dated;
import org.maillage.people.period.PeriodInOrder;

/**
 * Somebody's part in a group as it is typed.
 *
 * @param person asked for once: it is not changed
 */
@PeriodInOrder
record MemberForm(
        int version,
        String person,
        @NotNull GroupFunction function,
        @Size(max = 200) @Storable String describedAs,
        @DateText @Size(max = 10) String from,
        @DateText @Size(max = 10) String to,
        @Size(max = 500) @Storable String source)
        implements Dated {

    MemberForm {
        person = Typed.line(person);
        describedAs = Typed.line(describedAs);
        from = Typed.line(from);
        to = Typed.line(to);
        source = Typed.line(source);
    }

    static MemberForm empty() {
        return new MemberForm(0, "", GroupFunction.MEMBER, "", "", "", "");
    }

    static MemberForm of(StoredMember member) {
        var state = member.state();
        return new MemberForm(
                member.version(),
                "",
                state.function(),
                Typed.shown(state.describedAs()),
                state.period().from().typed(),
                state.period().to().typed(),
                Typed.shown(state.source()));
    }

    MemberForm at(int newVersion) {
        return new MemberForm(newVersion, person, function, describedAs, from, to, source);
    }

    /** Asked once everything has been checked. */
    MemberState state() {
        return new MemberState(function, Typed.known(describedAs), period(), Typed.known(source));
    }
}
