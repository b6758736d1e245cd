package org.maillage.platform.mail;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the mail does not leave. */
record DropMailForm(@NotBlank @Size(max = 500) String reason) {

    static DropMailForm empty() {
        return new DropMailForm("");
    }
}
