package org.maillage.people.factor;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Whether it is still the holder who sits there: asked before whatever changes how one signs in. A code where the account has a second
 * factor, the password otherwise. The door answers it, with its brake.
 */
public interface FreshProof {

    /** Says beside the field {@code proof} what is wrong with what was typed. */
    void check(@Nullable String typed, Errors errors, HttpServletRequest request);

    /** Whether a code is asked for, and not the password. */
    boolean byCode();
}
