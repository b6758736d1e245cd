package org.maillage.people.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;
import org.maillage.people.period.DateText;
import org.maillage.people.period.PartialDate;

/** A former name as it is typed. */
record FormerNameForm(
        int version,
        @NotBlank @Size(max = 200) @Storable String formerName,
        @DateText @Size(max = 10) String until,
        @Size(max = 500) @Storable String source) {

    FormerNameForm {
        formerName = Typed.line(formerName);
        until = Typed.line(until);
        source = Typed.line(source);
    }

    static FormerNameForm empty() {
        return new FormerNameForm(0, "", "", "");
    }

    static FormerNameForm of(StoredFormerName stored) {
        return new FormerNameForm(
                stored.version(),
                stored.was().name(),
                stored.was().until().typed(),
                Typed.shown(stored.was().source()));
    }

    FormerNameForm at(int newVersion) {
        return new FormerNameForm(newVersion, formerName, until, source);
    }

    /** Asked once everything has been checked. */
    FormerName was() {
        return new FormerName(
                formerName,
                PartialDate.read(until).orElse(PartialDate.UNKNOWN),
                Typed.known(source));
    }
}
