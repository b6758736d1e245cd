package org.maillage.people.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Verbatim;

import java.util.List;
import java.util.UUID;

/**
 * A token to be made.
 *
 * @param scopes keys of permissions
 * @param organisation where it holds; null: wherever its holder's rights hold
 * @param proof a code, or the password
 */
record TokenForm(
        @NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*") String name,
        @NotEmpty List<String> scopes,
        @Nullable UUID organisation,
        @NotNull TokenLife life,
        @Verbatim @Nullable String proof) {

    static TokenForm empty() {
        return new TokenForm("", List.of(), null, TokenLife.QUARTER, null);
    }
}
