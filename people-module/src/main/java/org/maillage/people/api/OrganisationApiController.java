package org.maillage.people.api;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;

import org.jspecify.annotations.Nullable;
import org.maillage.people.organisation.OrganisationSelection;
import org.maillage.platform.actor.Access;
import org.maillage.platform.api.ApiPaths;
import org.maillage.platform.web.BadInput;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** Organisations, searched and narrowed like the staff's list, and one on a day. */
@RestController
@RequestMapping(OrganisationApiController.PATH)
class OrganisationApiController {

    static final String PATH = ApiPaths.V1 + "/people/organisations";

    private final OrganisationSelection selection;
    private final OrganisationApiQuery organisations;
    private final OrganisationsOnDay onDay;
    private final Access access;

    OrganisationApiController(
            OrganisationSelection selection,
            OrganisationApiQuery organisations,
            OrganisationsOnDay onDay,
            Access access) {
        this.selection = selection;
        this.organisations = organisations;
        this.onDay = onDay;
        this.access = access;
    }

    @GetMapping
    ApiPage<ApiRecords.Organisation> list(ListRequest request) {
        access.requireAnywhere(ORGANISATION_READ);
        OrganisationSelection.requireKnown(request);
        var page = selection.page(request);
        if (request.after() != null && page.begins()) {
            throw new BadInput("after: not a cursor of this list");
        }
        var ids = page.rows().stream().map(OrganisationSelection.Chosen::id).toList();
        return new ApiPage<>(organisations.of(ids), page.links().next());
    }

    @GetMapping("/{id}")
    ApiRecords.OrganisationOnDay one(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String on) {
        access.requireAnywhere(ORGANISATION_READ);
        return onDay.of(organisations.one(id, ORGANISATION_READ), on);
    }
}
