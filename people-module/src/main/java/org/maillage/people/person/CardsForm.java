package org.maillage.people.person;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;
import org.springframework.web.multipart.MultipartFile;

/** A file of vCards, and who is to look after the persons. */
record CardsForm(String owner, @Nullable MultipartFile cards) {

    CardsForm {
        owner = Typed.line(owner);
    }
}
