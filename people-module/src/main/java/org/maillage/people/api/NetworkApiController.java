package org.maillage.people.api;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
import org.maillage.platform.api.ApiPaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** The network and the accreditations on a day: today, or the day that {@code on} names. */
@RestController
class NetworkApiController {

    private static final String MEMBERSHIPS = ApiPaths.V1 + "/people/memberships";
    private static final String ACCREDITATIONS = ApiPaths.V1 + "/people/accreditations";

    private final NetworkApiQuery network;
    private final ApiDay days;
    private final Access access;

    NetworkApiController(NetworkApiQuery network, ApiDay days, Access access) {
        this.network = network;
        this.days = days;
        this.access = access;
    }

    @GetMapping(MEMBERSHIPS)
    ApiPage<ApiRecords.Membership> memberships(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable UUID parent,
            @RequestParam(required = false) @Nullable UUID after) {
        access.requireAnywhere(ORGANISATION_READ);
        var day = days.of(on);
        return ApiPage.of(
                network.memberships(day, parent, after),
                NetworkApiQuery.PAGE,
                ApiRecords.Membership::id,
                MEMBERSHIPS + "?on=" + day + (parent == null ? "" : "&parent=" + parent) + "&");
    }

    @GetMapping(ACCREDITATIONS)
    ApiPage<ApiRecords.Accreditation> accreditations(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable UUID after) {
        access.requireAnywhere(ORGANISATION_READ);
        var day = days.of(on);
        return ApiPage.of(
                network.accreditations(day, after),
                NetworkApiQuery.PAGE,
                ApiRecords.Accreditation::id,
                ACCREDITATIONS + "?on=" + day + "&");
    }
}
