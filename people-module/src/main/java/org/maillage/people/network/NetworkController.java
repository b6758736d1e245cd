package org.maillage.people.network;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;

import org.jspecify.annotations.Nullable;
import org.maillage.people.period.Today;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole network on any day, as a tree and as a picture. */
@Controller
@RequestMapping(NetworkController.PATH)
class NetworkController {

    static final String PATH = "/admin/people/network";

    private final NetworkTreeQuery network;
    private final Access access;
    private final Today today;

    NetworkController(NetworkTreeQuery network, Access access, Today today) {
        this.network = network;
        this.access = access;
        this.today = today;
    }

    @GetMapping
    String tree(@RequestParam(required = false) @Nullable String on, Model model) {
        show(on, PATH, model);
        return "people/network/tree";
    }

    @GetMapping("/picture")
    String picture(@RequestParam(required = false) @Nullable String on, Model model) {
        var tree = show(on, PATH + "/picture", model);
        model.addAttribute("picture", NetworkPicture.of(tree));
        model.addAttribute("rows", tree.withMembers());
        return "people/network/picture";
    }

    private NetworkTree show(@Nullable String on, String path, Model model) {
        access.requireAnywhere(ORGANISATION_READ);
        var asOf = today.asOf(on);
        var tree = network.on(asOf.day());
        model.addAttribute("asOf", asOf);
        model.addAttribute("tree", tree);
        model.addAttribute("figures", tree.figures());
        model.addAttribute("path", path);
        return tree;
    }
}
