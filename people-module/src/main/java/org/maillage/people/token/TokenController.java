package org.maillage.people.token;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** The API tokens of others. */
@Controller
@RequestMapping(TokenController.PATH)
class TokenController {

    static final String PATH = "/admin/people/tokens";

    private final TokenListQuery list;
    private final WithdrawToken withdraw;
    private final Access access;

    TokenController(TokenListQuery list, WithdrawToken withdraw, Access access) {
        this.list = list;
        this.withdraw = withdraw;
        this.access = access;
    }

    @GetMapping
    String list(ListRequest request, Model model) {
        access.requireAnywhere(ACCOUNT_ADMINISTER);
        model.addAttribute("list", list.page(request));
        return "people/token/list";
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        withdraw.withdraw(id);
        Flash.success(redirect, "people.token.withdrawn");
        return "redirect:" + PATH;
    }
}
