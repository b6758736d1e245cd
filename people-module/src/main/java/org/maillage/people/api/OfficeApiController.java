package org.maillage.people.api;

import static org.maillage.people.access.PeoplePermission.PERSON_READ;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** Who does what in an organisation, on a day. */
@RestController
class OfficeApiController {

    private final OfficeApiQuery offices;
    private final OrganisationApiQuery organisations;
    private final ApiDay days;
    private final Access access;

    OfficeApiController(
            OfficeApiQuery offices,
            OrganisationApiQuery organisations,
            ApiDay days,
            Access access) {
        this.offices = offices;
        this.organisations = organisations;
        this.days = days;
        this.access = access;
    }

    @GetMapping(OrganisationApiController.PATH + "/{id}/persons")
    ApiPage<ApiRecords.Office> persons(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable UUID after) {
        access.requireAnywhere(PERSON_READ);
        var organisation = organisations.one(id, PERSON_READ);
        var day = days.of(on);
        return ApiPage.of(
                offices.of(organisation.id(), day, after),
                OfficeApiQuery.PAGE,
                ApiRecords.Office::mandate,
                OrganisationApiController.PATH + "/" + id + "/persons?on=" + day + "&");
    }
}
