package org.maillage.people.organisation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.OrganisationType;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of an organisation.
 *
 * @param aliases former names, short names, usual misspellings
 * @param cogCode INSEE code of the commune
 */
record OrganisationState(
        OrganisationType type,
        String name,
        List<String> aliases,
        @Nullable String commune,
        @Nullable String cogCode,
        @Nullable String departmentCode,
        @Nullable String region,
        @Nullable String siret,
        @Nullable String rna,
        @Nullable String website,
        @Nullable String note) {

    static final int MOST_ALIASES = 50;

    OrganisationState {
        aliases = List.copyOf(aliases);
    }

    /** The same, and the former name is still found. */
    OrganisationState rememberingNameOf(OrganisationState former) {
        if (former.name.equals(name) || aliases.contains(former.name)) {
            return this;
        }
        var names =
                Stream.concat(Stream.of(former.name), aliases.stream())
                        .filter(alias -> !alias.equals(name))
                        .limit(MOST_ALIASES)
                        .toList();
        return with(name, names);
    }

    /** The same under another name. */
    OrganisationState named(String otherName) {
        return with(otherName, aliases.stream().filter(alias -> !alias.equals(otherName)).toList());
    }

    private OrganisationState with(String otherName, List<String> otherAliases) {
        return new OrganisationState(
                type,
                otherName,
                otherAliases,
                commune,
                cogCode,
                departmentCode,
                region,
                siret,
                rna,
                website,
                note);
    }

    /** Where it is, on one line. */
    public @Nullable String place() {
        return Places.line(commune, departmentCode, region);
    }

    /** Code and name of the department. */
    public @Nullable String department() {
        return departmentCode == null ? null : Departments.label(departmentCode);
    }
}
