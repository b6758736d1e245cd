package org.maillage.people.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;
import org.maillage.people.period.DateText;
import org.maillage.people.period.PartialDate;

import java.time.LocalDate;

/**
 * Another name as it is typed.
 *
 * @param until last day of the present name
 */
record RenameForm(
        int version,
        @NotBlank @Size(max = 200) @Storable String name,
        @DateText @Size(max = 10) String until,
        @Size(max = 500) @Storable String source) {

    RenameForm {
        name = Typed.line(name);
        until = Typed.line(until);
        source = Typed.line(source);
    }

    static RenameForm of(StoredOrganisation organisation, LocalDate today) {
        var until = PartialDate.read(today.toString()).orElse(PartialDate.UNKNOWN).typed();
        return new RenameForm(organisation.version(), organisation.state().name(), until, "");
    }

    RenameForm at(int newVersion) {
        return new RenameForm(newVersion, name, until, source);
    }

    RenameForm naming(String otherName) {
        return new RenameForm(version, otherName, until, source);
    }

    /** Asked once it has been checked. */
    PartialDate lastDay() {
        return PartialDate.read(until).orElse(PartialDate.UNKNOWN);
    }
}
