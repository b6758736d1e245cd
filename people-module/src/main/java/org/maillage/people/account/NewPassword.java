package org.maillage.people.account;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A password typed twice. */
public final class NewPassword {

    private static final String FIELD = "password";

    private NewPassword() {}

    /** Says beside the fields what is wrong with it. */
    public static void check(
            Errors errors, String password, String confirmation, String... context) {
        PasswordRules.flawOf(password, context)
                .ifPresent(flaw -> errors.rejectValue(FIELD, "people.account.password." + flaw));
        if (!errors.hasFieldErrors(FIELD) && !password.equals(confirmation)) {
            errors.rejectValue("confirmation", "people.account.password.different");
        }
    }

    /** What was typed, or nothing. */
    public static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
