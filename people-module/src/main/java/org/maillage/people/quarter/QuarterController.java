package org.maillage.people.quarter;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;
import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;

import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;

/** The list of quarters: what is in it, and how it comes there. */
@Controller
@RequestMapping(QuarterController.PATH)
class QuarterController {

    static final String PATH = "/admin/people/quarters";

    private final Quarters quarters;
    private final QuarterFiles files;
    private final LoadQuarters loadQuarters;
    private final Access access;

    QuarterController(
            Quarters quarters, QuarterFiles files, LoadQuarters loadQuarters, Access access) {
        this.quarters = quarters;
        this.files = files;
        this.loadQuarters = loadQuarters;
        this.access = access;
    }

    @GetMapping
    String list(ListRequest request, Model model) {
        access.requireAnywhere(ORGANISATION_READ);
        boolean mayLoad = access.may(ORGANISATION_EDIT, null);
        model.addAttribute("list", quarters.page(request));
        model.addAttribute("figures", quarters.figures());
        model.addAttribute("mayLoad", mayLoad);
        model.addAttribute("files", mayLoad ? files.names() : List.of());
        model.addAttribute(
                "breadcrumb",
                List.of(Crumb.to("/admin/people/organisations", "people.organisation.nav")));
        return "people/quarter/list";
    }

    @PostMapping("/load")
    String load(RedirectAttributes redirect) {
        if (loadQuarters.load()) {
            Flash.success(redirect, "people.quarter.loaded");
        } else {
            Flash.warning(redirect, "people.quarter.nothing");
        }
        return "redirect:" + PATH;
    }
}
