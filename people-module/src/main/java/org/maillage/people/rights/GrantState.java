package org.maillage.people.rights;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A grant as the audit trail keeps it.
 *
 * @param organisation its name at the time; null: the whole network
 * @param lastDay null: no end was known
 * @param withMandate whether it ends with a mandate
 */
record GrantState(
        Role role,
        @Nullable String organisation,
        @Nullable LocalDate lastDay,
        boolean withMandate) {}
