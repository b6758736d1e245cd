package org.maillage.people.factor;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Verbatim;

import java.util.UUID;

/**
 * A passkey to be added, or one to be removed.
 *
 * @param response what the browser has made
 * @param remove the one to be removed
 */
record PasskeyForm(
        @Verbatim @Nullable String proof,
        @Nullable @Size(max = 60) String label,
        @Verbatim @Nullable String response,
        @Nullable UUID remove) {

    private static final int LONGEST = 20_000;

    static PasskeyForm empty() {
        return new PasskeyForm(null, null, null, null);
    }

    String made() {
        return response == null || response.length() > LONGEST ? "" : response;
    }

    String name() {
        return label == null ? "" : label;
    }
}
