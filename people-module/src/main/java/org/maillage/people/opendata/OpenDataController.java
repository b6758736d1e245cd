package org.maillage.people.opendata;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;

import org.maillage.people.organisation.OrganisationSelection;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What of the filtered list can be told to everybody, what is missing, and the files themselves. */
@Controller
@RequestMapping(OpenDataController.PATH)
class OpenDataController {

    static final String PATH = "/admin/people/organisations/open-data";

    /** What both standards call whoever tells. */
    static final String SOURCE = "maillage";

    private final OrganisationSelection selection;
    private final OpenOrganisationsQuery organisations;
    private final Access access;

    OpenDataController(
            OrganisationSelection selection, OpenOrganisationsQuery organisations, Access access) {
        this.selection = selection;
        this.organisations = organisations;
        this.access = access;
    }

    @GetMapping
    String page(ListRequest request, Model model) {
        access.requireAnywhere(ORGANISATION_READ);
        var all = OpenDataReport.of(organisations.of(selection.all(request)));
        var list = selection.page(request);
        var shown = list.rows().stream().map(OrganisationSelection.Chosen::id).toList();
        model.addAttribute("list", list);
        model.addAttribute("report", all);
        model.addAttribute("gaps", gaps(shown));
        model.addAttribute("query", selection.query(request));
        model.addAttribute(
                "breadcrumb",
                List.of(Crumb.to("/admin/people/organisations", "people.organisation.nav")));
        return "people/opendata/page";
    }

    @GetMapping("/lamednum.csv")
    ResponseEntity<byte[]> lamednum(ListRequest request) {
        return file(
                Lamednum.write(chosen(request), SOURCE),
                "lamednum.csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    @GetMapping("/structures.json")
    ResponseEntity<byte[]> structures(ListRequest request) {
        return file(
                DataInclusion.write(chosen(request), SOURCE),
                "data-inclusion-structures.json",
                MediaType.APPLICATION_JSON);
    }

    private List<OpenOrganisation> chosen(ListRequest request) {
        access.requireAnywhere(ORGANISATION_READ);
        return organisations.of(selection.all(request));
    }

    private Map<UUID, OpenDataReport.Line> gaps(List<UUID> ids) {
        return organisations.of(ids).stream()
                .collect(Collectors.toMap(OpenOrganisation::id, OpenDataReport::line));
    }

    private static ResponseEntity<byte[]> file(String content, String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
