package org.maillage.people.group;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;
import org.maillage.people.period.DateText;
import org.maillage.people.period.Dated;
import org.maillage.people.period.PeriodInOrder;

/** A working group as it is typed; what is empty is not known. */
@PeriodInOrder
record GroupForm(
        int version,
        String owner,
        @NotBlank @Size(max = 160) @Storable String name,
        @Size(max = 2000) @Storable String purpose,
        @DateText @Size(max = 10) String from,
        @DateText @Size(max = 10) String to)
        implements Dated {

    GroupForm {
        owner = Typed.line(owner);
        name = Typed.line(name);
        purpose = Typed.lines(purpose);
        from = Typed.line(from);
        to = Typed.line(to);
    }

    static GroupForm of(@Nullable String owner) {
        return new GroupForm(0, Typed.shown(owner), "", "", "", "");
    }

    static GroupForm of(StoredGroup group) {
        var state = group.state();
        return new GroupForm(
                group.version(),
                "",
                state.name(),
                Typed.shown(state.purpose()),
                state.period().from().typed(),
                state.period().to().typed());
    }

    GroupForm at(int newVersion) {
        return new GroupForm(newVersion, owner, name, purpose, from, to);
    }

    /** Asked once everything has been checked. */
    GroupState state() {
        return new GroupState(name, Typed.known(purpose), period());
    }
}
