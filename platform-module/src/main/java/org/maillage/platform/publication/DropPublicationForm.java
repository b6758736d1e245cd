package org.maillage.platform.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why nobody will receive it. */
record DropPublicationForm(@NotBlank @Size(max = 500) String reason) {

    static DropPublicationForm empty() {
        return new DropPublicationForm("");
    }
}
