package org.maillage.people.factor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;

/** What a passkey is called by its holder. */
record PasskeyNameForm(
        @NotBlank(message = "{people.passkey.label.missing}") @Size(max = 60) @Storable
                String label) {

    PasskeyNameForm {
        label = Typed.line(label);
    }
}
