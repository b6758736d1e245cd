package org.maillage.people.organisation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;

/**
 * An organisation that a row of a file may mean.
 *
 * @param called whether the row's name is one of its names, however it is spelt
 */
record Candidate(StoredOrganisation stored, @Nullable String postalCode, boolean called) {

    /** Whether two things are at one place, as far as both are known. */
    enum Nearness {
        SAME,
        UNKNOWN,
        OTHER
    }

    String name() {
        return stored.state().name();
    }

    /** The first thing that is known of both decides. */
    Nearness to(ImportedOrganisation row) {
        var state = stored.state();
        var compared = compared(row.postalCode(), postalCode);
        if (compared == Nearness.UNKNOWN) {
            compared = compared(row.cogCode(), state.cogCode());
        }
        if (compared == Nearness.UNKNOWN) {
            compared = compared(town(row.commune()), town(Typed.shown(state.commune())));
        }
        return compared == Nearness.UNKNOWN
                        && compared(row.departmentCode(), state.departmentCode()) == Nearness.OTHER
                ? Nearness.OTHER
                : compared;
    }

    private static String town(String commune) {
        return Typed.plain(commune).replaceAll(" cedex.*", "");
    }

    private static Nearness compared(String one, @Nullable String other) {
        if (one.isEmpty() || other == null || other.isEmpty()) {
            return Nearness.UNKNOWN;
        }
        return one.equals(other) ? Nearness.SAME : Nearness.OTHER;
    }

    /** Whether nothing of what both are registered under says that they are two. */
    boolean mayHaveTheNumbersOf(ImportedOrganisation row) {
        return agree(row.siret(), stored.state().siret()) && agree(row.rna(), stored.state().rna());
    }

    private static boolean agree(String one, @Nullable String other) {
        return one.isEmpty() || other == null || one.equals(other);
    }
}
