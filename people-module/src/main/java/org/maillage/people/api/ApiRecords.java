package org.maillage.people.api;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What programs are told; the names of the components are those of the JSON. */
final class ApiRecords {

    private ApiRecords() {}

    /**
     * An organisation as it is known today.
     *
     * @param ownerId the organisation that looks after the record
     */
    record Organisation(
            UUID id,
            UUID ownerId,
            String type,
            String name,
            List<String> aliases,
            @Nullable String commune,
            @Nullable String cogCode,
            @Nullable String departmentCode,
            @Nullable String region,
            @Nullable String siret,
            @Nullable String rna,
            @Nullable String website,
            Instant changedAt) {

        Organisation {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * An organisation as it was on a day.
     *
     * @param name what it was called then
     * @param memberOf of what it was a member
     */
    record OrganisationOnDay(
            Organisation organisation,
            LocalDate on,
            String name,
            List<Membership> memberOf,
            List<Accreditation> accreditations) {

        OrganisationOnDay {
            memberOf = List.copyOf(memberOf);
            accreditations = List.copyOf(accreditations);
        }
    }

    /**
     * From a day to another.
     *
     * @param from first day, of a month or year only known as such its first day; null: not known
     * @param fromPrecision DAY, MONTH, YEAR, UNKNOWN
     * @param to last day; null: no end is known
     */
    record Period(
            @Nullable LocalDate from,
            String fromPrecision,
            @Nullable LocalDate to,
            String toPrecision) {}

    /** An edge of the network. */
    record Membership(UUID id, UUID child, UUID parent, Period period) {}

    /**
     * @param authority the fund that granted it, in the words of the source
     */
    record Accreditation(
            UUID id,
            UUID organisation,
            String kind,
            @Nullable String authority,
            Period period,
            Period project) {}

    /**
     * What somebody does in an organisation. How to reach them is told by no API: who may see that is theirs to say.
     *
     * @param function in the words of the source
     */
    record Office(
            UUID mandate,
            UUID person,
            String displayName,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String function,
            @Nullable String standardFunction,
            Period period) {}
}
