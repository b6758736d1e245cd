package org.maillage.people.organisation;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;
import org.springframework.web.multipart.MultipartFile;

/** A picture, and what is to be seen on it. */
record PictureForm(@Nullable MultipartFile picture, @Size(max = 200) @Storable String description) {

    PictureForm {
        description = Typed.line(description);
    }
}
