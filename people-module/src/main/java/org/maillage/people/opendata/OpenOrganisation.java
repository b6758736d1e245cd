package org.maillage.people.opendata;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.OrganisationType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is told of an organisation to everybody.
 *
 * @param inNetwork whether it is today, directly or not, a member of a national federation, or one itself
 * @param changedOn day of the latest change
 */
record OpenOrganisation(
        UUID id,
        OrganisationType type,
        String name,
        boolean inNetwork,
        LocalDate changedOn,
        Identity identity,
        Reception reception,
        Offer offer) {

    /** By which others know it. */
    record Identity(
            @Nullable String siret,
            @Nullable String rna,
            @Nullable String commune,
            @Nullable String cogCode,
            @Nullable String website) {

        /** The SIRET, or the RNA number where there is none. */
        public @Nullable String pivot() {
            return siret == null ? rna : siret;
        }
    }

    /** Where it receives people. */
    record Reception(
            @Nullable String address,
            @Nullable String complement,
            @Nullable String postalCode,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String openingHours) {}

    /** What it offers there, in the words of the schemas. */
    record Offer(
            @Nullable String summary,
            @Nullable String description,
            List<String> services,
            List<String> audiences,
            List<String> fees) {

        Offer {
            services = List.copyOf(services);
            audiences = List.copyOf(audiences);
            fees = List.copyOf(fees);
        }
    }
}
