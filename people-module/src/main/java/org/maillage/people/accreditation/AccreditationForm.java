package org.maillage.people.accreditation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;
import org.maillage.people.period.DateText;
import org.maillage.people.period.Dated;
import org.maillage.people.period.PartialDate;
import org.maillage.people.period.Period;
import org.maillage.people.period.PeriodInOrder;

/** An accreditation as it is typed. */
@PeriodInOrder
record AccreditationForm(
        int version,
        @NotNull AccreditationKind accreditation,
        @Size(max = 200) @Storable String authority,
        @DateText @Size(max = 10) String from,
        @DateText @Size(max = 10) String to,
        @DateText @Size(max = 10) String projectFrom,
        @DateText @Size(max = 10) String projectTo,
        @Size(max = 500) @Storable String source)
        implements Dated {

    AccreditationForm {
        authority = Typed.line(authority);
        from = Typed.line(from);
        to = Typed.line(to);
        projectFrom = Typed.line(projectFrom);
        projectTo = Typed.line(projectTo);
        source = Typed.line(source);
    }

    static AccreditationForm empty() {
        return new AccreditationForm(0, AccreditationKind.COMMUNITY_CENTRE, "", "", "", "", "", "");
    }

    static AccreditationForm of(StoredAccreditation stored) {
        var state = stored.state();
        return new AccreditationForm(
                stored.version(),
                state.kind(),
                Typed.shown(state.authority()),
                state.period().from().typed(),
                state.period().to().typed(),
                state.project().from().typed(),
                state.project().to().typed(),
                Typed.shown(state.source()));
    }

    AccreditationForm at(int newVersion) {
        return new AccreditationForm(
                newVersion, accreditation, authority, from, to, projectFrom, projectTo, source);
    }

    /** Of the social project; asked once both ends have been checked. */
    Period project() {
        return new Period(
                PartialDate.read(projectFrom).orElse(PartialDate.UNKNOWN),
                PartialDate.read(projectTo).orElse(PartialDate.UNKNOWN));
    }

    /** Asked once everything has been checked. */
    AccreditationState state() {
        return new AccreditationState(
                accreditation, Typed.known(authority), period(), project(), Typed.known(source));
    }
}
