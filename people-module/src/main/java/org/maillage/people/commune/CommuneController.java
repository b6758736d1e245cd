package org.maillage.people.commune;

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

/** The reference of communes: what is in it, and how it comes there. */
@Controller
@RequestMapping(CommuneController.PATH)
class CommuneController {

    static final String PATH = "/admin/people/communes";

    private final Communes communes;
    private final CommuneFiles files;
    private final LoadCommunes loadCommunes;
    private final Access access;

    CommuneController(
            Communes communes, CommuneFiles files, LoadCommunes loadCommunes, Access access) {
        this.communes = communes;
        this.files = files;
        this.loadCommunes = loadCommunes;
        this.access = access;
    }

    @GetMapping
    String list(ListRequest request, Model model) {
        access.requireAnywhere(ORGANISATION_READ);
        boolean mayLoad = access.may(ORGANISATION_EDIT, null);
        model.addAttribute("list", communes.page(request));
        model.addAttribute("figures", communes.figures());
        model.addAttribute("mayLoad", mayLoad);
        model.addAttribute("files", mayLoad ? files.names() : List.of());
        model.addAttribute(
                "breadcrumb",
                List.of(Crumb.to("/admin/people/organisations", "people.organisation.nav")));
        return "people/commune/list";
    }

    @PostMapping("/load")
    String load(RedirectAttributes redirect) {
        if (loadCommunes.load()) {
            Flash.success(redirect, "people.commune.loaded");
        } else {
            Flash.warning(redirect, "people.commune.nothing");
        }
        return "redirect:" + PATH;
    }
}
