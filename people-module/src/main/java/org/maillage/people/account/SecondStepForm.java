package org.maillage.people.account;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Verbatim;

/** A code from the application, or from paper. */
record SecondStepForm(@Verbatim @Nullable String code) {

    private static final int LONGEST = 40;

    String typed() {
        return code == null || code.length() > LONGEST ? "" : code;
    }
}
