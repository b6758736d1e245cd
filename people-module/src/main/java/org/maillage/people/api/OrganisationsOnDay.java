package org.maillage.people.api;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is told of an organisation on a day. */
@Component
class OrganisationsOnDay {

    private final OrganisationApiQuery organisations;
    private final NetworkApiQuery network;
    private final ApiDay days;

    OrganisationsOnDay(OrganisationApiQuery organisations, NetworkApiQuery network, ApiDay days) {
        this.organisations = organisations;
        this.network = network;
        this.days = days;
    }

    ApiRecords.OrganisationOnDay of(ApiRecords.Organisation organisation, @Nullable String on) {
        var day = days.of(on);
        var id = organisation.id();
        return new ApiRecords.OrganisationOnDay(
                organisation,
                day,
                organisations.nameOn(id, day),
                network.memberOf(id, day),
                network.accreditationsOf(id, day));
    }
}
