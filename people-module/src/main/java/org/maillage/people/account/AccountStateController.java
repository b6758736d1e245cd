package org.maillage.people.account;

import org.maillage.people.rights.LastAdministrator;
import org.maillage.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** The buttons on an account's page. */
@Controller
@RequestMapping(AccountController.PATH + "/{id}")
class AccountStateController {

    private final DisableAccount disable;
    private final EnableAccount enable;
    private final MakeAccountLink link;
    private final OneTimeLinks links;

    AccountStateController(
            DisableAccount disable,
            EnableAccount enable,
            MakeAccountLink link,
            OneTimeLinks links) {
        this.disable = disable;
        this.enable = enable;
        this.link = link;
        this.links = links;
    }

    @PostMapping("/disable")
    String disable(@PathVariable UUID id, RedirectAttributes redirect) {
        try {
            disable.disable(id);
            Flash.success(redirect, "people.account.disabled");
        } catch (LastAdministrator _) {
            Flash.danger(redirect, "people.account.last-administrator");
        }
        return back(id);
    }

    @PostMapping("/enable")
    String enable(@PathVariable UUID id, RedirectAttributes redirect) {
        enable.enable(id);
        Flash.success(redirect, "people.account.enabled");
        return back(id);
    }

    @PostMapping("/link")
    String link(@PathVariable UUID id, RedirectAttributes redirect) {
        Flash.success(redirect, "people.account.link.fresh", links.forPassword(link.make(id)));
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:" + AccountController.PATH + "/" + id;
    }
}
