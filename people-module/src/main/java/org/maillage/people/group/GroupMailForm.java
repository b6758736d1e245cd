package org.maillage.people.group;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;

/**
 * A mail to all members. The subject leaves room for the name of the group before it.
 *
 * @param answers null: nothing was chosen, or there was no choice; then nobody's address is shown
 */
record GroupMailForm(
        @NotBlank @Size(max = 80) @Storable String subject,
        @NotBlank @Size(max = 10_000) @Storable String text,
        @Nullable Answers answers) {

    /** To whom members may answer. */
    enum Answers {
        WRITER,
        NOBODY
    }

    GroupMailForm {
        subject = Typed.line(subject);
        text = Typed.lines(text);
    }

    static GroupMailForm empty() {
        return new GroupMailForm("", "", Answers.WRITER);
    }

    boolean answered() {
        return answers == Answers.WRITER;
    }
}
