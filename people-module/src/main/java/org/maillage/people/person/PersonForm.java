package org.maillage.people.person;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;

/** A person as they are typed; what is empty is not known. */
record PersonForm(
        int version,
        String owner,
        @NotBlank @Size(max = 160) @Storable String displayName,
        @Size(max = 100) @Storable String givenName,
        @Size(max = 100) @Storable String familyName,
        @Email @Size(max = 254) @Storable String email,
        @Size(max = 40) @Storable String phone,
        @Size(max = 2000) @Storable String rawText) {

    PersonForm {
        owner = Typed.line(owner);
        displayName = Typed.line(displayName);
        givenName = Typed.line(givenName);
        familyName = Typed.line(familyName);
        email = Typed.line(email);
        phone = Typed.line(phone);
        rawText = Typed.lines(rawText);
    }

    static PersonForm empty() {
        return new PersonForm(0, "", "", "", "", "", "", "");
    }

    static PersonForm of(StoredPerson person) {
        var state = person.state();
        return new PersonForm(
                person.version(),
                "",
                state.displayName(),
                Typed.shown(state.givenName()),
                Typed.shown(state.familyName()),
                Typed.shown(state.email()),
                Typed.shown(state.phone()),
                Typed.shown(state.rawText()));
    }

    PersonForm at(int newVersion) {
        return new PersonForm(
                newVersion, owner, displayName, givenName, familyName, email, phone, rawText);
    }

    /** Asked once everything has been checked. */
    PersonState state() {
        return new PersonState(
                displayName,
                Typed.known(givenName),
                Typed.known(familyName),
                Typed.known(email),
                Typed.known(phone),
                Typed.known(rawText));
    }
}
