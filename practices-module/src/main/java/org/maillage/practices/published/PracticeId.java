package org.maillage.practices.published;

import org.maillage.platform.id.UuidV7;

import java.util.UUID;

/** Identifies a practice sheet. */
public record PracticeId(UUID value) {

    /** A new one, later than all before it. */
    public static PracticeId next() {
        return new PracticeId(UuidV7.next());
    }
}
