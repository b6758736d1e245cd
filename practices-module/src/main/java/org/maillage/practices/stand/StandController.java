package org.maillage.practices.stand;

import static org.maillage.practices.access.PracticesPermission.STAND_ALLOT;
import static org.maillage.practices.access.PracticesPermission.STAND_READ;

import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** The staff list of stands. */
@Controller
class StandController {

    static final String PATH = "/admin/practices/stands";

    private final StandListQuery query;
    private final WithdrawStand withdraw;
    private final Access access;

    StandController(StandListQuery query, WithdrawStand withdraw, Access access) {
        this.query = query;
        this.withdraw = withdraw;
        this.access = access;
    }

    static Crumb crumb() {
        return Crumb.to(PATH, "practices.stand.nav");
    }

    @GetMapping(PATH)
    String list(ListRequest request, Model model) {
        access.requireAnywhere(STAND_READ);
        model.addAttribute("list", query.page(request));
        model.addAttribute("mayAllot", access.mayAnywhere(STAND_ALLOT));
        return "practices/stand/list";
    }

    @PostMapping(PATH + "/{id}/withdraw")
    String withdraw(@PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        try {
            withdraw.withdraw(id, version);
            Flash.success(redirect, "practices.stand.withdrawn");
        } catch (Conflict _) {
            Flash.warning(redirect, "practices.stand.meanwhile");
        }
        return "redirect:" + PATH;
    }
}
