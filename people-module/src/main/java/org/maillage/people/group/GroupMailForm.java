package org.maillage.people.group;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;

/** A mail to all members. The subject leaves room for the name of the group before it. */
record GroupMailForm(
        @NotBlank @Size(max = 80) @Storable String subject,
        @NotBlank @Size(max = 10_000) @Storable String text) {

    GroupMailForm {
        subject = Typed.line(subject);
        text = Typed.lines(text);
    }

    static GroupMailForm empty() {
        return new GroupMailForm("", "");
    }
}
