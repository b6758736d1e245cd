package org.maillage.people.visibility;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;

/** Whose record it is, by the address of their account; nobody's when empty. */
record RecordAccountForm(int version, @Email @Size(max = 254) @Storable String account) {

    RecordAccountForm {
        account = Typed.line(account);
    }

    /** The same over the record as it is now. */
    RecordAccountForm at(int now) {
        return new RecordAccountForm(now, account);
    }
}
