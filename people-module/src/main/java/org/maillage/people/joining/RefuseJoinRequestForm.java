package org.maillage.people.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What whoever asked is told. */
record RefuseJoinRequestForm(@NotBlank @Size(max = 500) String answer) {

    static RefuseJoinRequestForm empty() {
        return new RefuseJoinRequestForm("");
    }
}
