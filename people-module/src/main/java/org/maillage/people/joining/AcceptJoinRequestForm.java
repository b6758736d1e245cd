package org.maillage.people.joining;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.maillage.people.rights.Role;

/** As what whoever asked is invited. It stands on the page beside the form of a refusal. */
record AcceptJoinRequestForm(@Nullable @NotNull Role role) {

    static final String NAME = "grant";

    static AcceptJoinRequestForm empty() {
        return new AcceptJoinRequestForm(null);
    }
}
