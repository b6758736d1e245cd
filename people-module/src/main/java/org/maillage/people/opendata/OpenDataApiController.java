package org.maillage.people.opendata;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;

import org.maillage.people.organisation.OrganisationSelection;
import org.maillage.platform.actor.Access;
import org.maillage.platform.api.ApiPaths;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of open data for programs, such as one that sends them on every night. */
@RestController
@RequestMapping(ApiPaths.V1 + "/people/open-data")
class OpenDataApiController {

    private final OrganisationSelection selection;
    private final OpenOrganisationsQuery organisations;
    private final Access access;

    OpenDataApiController(
            OrganisationSelection selection, OpenOrganisationsQuery organisations, Access access) {
        this.selection = selection;
        this.organisations = organisations;
        this.access = access;
    }

    @GetMapping("/lamednum.csv")
    ResponseEntity<byte[]> lamednum(ListRequest request) {
        return file(
                Lamednum.write(chosen(request), OpenDataController.SOURCE),
                new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    @GetMapping("/structures.json")
    ResponseEntity<byte[]> structures(ListRequest request) {
        return file(
                DataInclusion.write(chosen(request), OpenDataController.SOURCE),
                MediaType.APPLICATION_JSON);
    }

    private List<OpenOrganisation> chosen(ListRequest request) {
        access.requireAnywhere(ORGANISATION_READ);
        OrganisationSelection.requireKnown(request);
        return organisations.of(selection.all(request));
    }

    private static ResponseEntity<byte[]> file(String content, MediaType type) {
        return ResponseEntity.ok().contentType(type).body(content.getBytes(StandardCharsets.UTF_8));
    }
}
