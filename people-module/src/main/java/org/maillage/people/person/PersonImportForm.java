package org.maillage.people.person;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;

/**
 * Who will look after the persons of a file.
 *
 * @param upload beside which it is said what is wrong with the file, which comes apart
 */
record PersonImportForm(String owner, @Nullable String upload) {

    PersonImportForm {
        owner = Typed.line(owner);
    }

    static PersonImportForm empty() {
        return new PersonImportForm("", null);
    }
}
