package org.maillage.people.quarter;

import org.jspecify.annotations.Nullable;

/**
 * A quarter to which the city policy gives priority.
 *
 * @param code {@code QN05901M} of the list in force since 2024, {@code QP059001} of the one before, which holds overseas for longer
 * @param communes names of the communes in which it is, on one line
 */
public record Quarter(
        String code, String name, @Nullable String communes, @Nullable String department) {}
