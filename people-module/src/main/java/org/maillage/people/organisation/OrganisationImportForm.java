package org.maillage.people.organisation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;

/**
 * Who will look after the organisations of a file.
 *
 * @param upload beside which it is said what is wrong with the file, which comes apart
 */
record OrganisationImportForm(String owner, @Nullable String upload) {

    OrganisationImportForm {
        owner = Typed.line(owner);
    }

    static OrganisationImportForm empty() {
        return new OrganisationImportForm("", null);
    }
}
