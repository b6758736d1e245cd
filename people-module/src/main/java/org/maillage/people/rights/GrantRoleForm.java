package org.maillage.people.rights;

import jakarta.validation.constraints.FutureOrPresent;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A role for an account.
 *
 * @param organisation where it holds; null: in the whole network
 * @param mandate that it ends with
 */
public record GrantRoleForm(
        @Nullable Role role,
        @Nullable UUID organisation,
        @Nullable @FutureOrPresent LocalDate lastDay,
        @Nullable UUID mandate) {

    public static GrantRoleForm empty() {
        return new GrantRoleForm(null, null, null, null);
    }

    /** Says beside the fields that no role is chosen, or where it cannot hold. */
    void check(Errors errors) {
        if (role == null && !errors.hasFieldErrors("role")) {
            errors.rejectValue("role", "NotNull");
        }
        if (role != null && !errors.hasFieldErrors("organisation")) {
            role.problemIn(organisation)
                    .ifPresent(problem -> errors.rejectValue("organisation", problem));
        }
    }

    RoleGrants.Grant of(UUID account) {
        return RoleGrants.Grant.of(account, Objects.requireNonNull(role), organisation)
                .until(lastDay, mandate);
    }
}
