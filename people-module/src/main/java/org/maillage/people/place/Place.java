package org.maillage.people.place;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is known of the place where an organisation receives people.
 *
 * @param quarterCode of the priority quarter (QPV) that it is in
 */
record Place(
        @Nullable String address,
        @Nullable String addressComplement,
        @Nullable String postalCode,
        @Nullable String quarterCode,
        @Nullable Position position,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String openingHours,
        @Nullable String summary,
        @Nullable String description,
        List<DigitalService> services,
        List<Audience> audiences,
        List<Fee> fees) {

    Place {
        services = List.copyOf(services);
        audiences = List.copyOf(audiences);
        fees = List.copyOf(fees);
    }
}
