package org.maillage.people.factor;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Verbatim;

/** A code from the application. */
record CodeForm(@Verbatim @Nullable String code) {

    private static final int LONGEST = 40;

    String typed() {
        return code == null || code.length() > LONGEST ? "" : code;
    }
}
