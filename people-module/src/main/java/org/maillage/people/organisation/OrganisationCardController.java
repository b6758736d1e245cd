package org.maillage.people.organisation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.UUID;

/** One record as a file; without a format there is its page. */
@Controller
class OrganisationCardController {

    private final OrganisationListQuery query;
    private final OrganisationView view;

    OrganisationCardController(OrganisationListQuery query, OrganisationView view) {
        this.query = query;
        this.view = view;
    }

    @GetMapping(OrganisationController.PATH + "/{id}/card")
    String card(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String export,
            Model model) {
        var record = view.visible(new OrganisationId(id));
        var path = OrganisationController.PATH + "/" + record.id().value();
        if (export == null) {
            return "redirect:" + path;
        }
        model.addAttribute("list", query.one(ListRequest.of(path), id));
        return "people/organisation/list";
    }
}
