package org.maillage.people.joining;

import org.jspecify.annotations.Nullable;
import org.maillage.people.rights.Role;
import org.springframework.validation.Errors;

/** As what whoever asked is invited. It stands on the page beside the form of a refusal. */
record AcceptJoinRequestForm(@Nullable Role role) {

    static final String NAME = "grant";

    static AcceptJoinRequestForm empty() {
        return new AcceptJoinRequestForm(null);
    }

    /** Nothing is chosen beforehand: whoever decides chooses. */
    void check(Errors errors) {
        if (role == null && !errors.hasFieldErrors("role")) {
            errors.rejectValue("role", "NotNull");
        }
    }
}
