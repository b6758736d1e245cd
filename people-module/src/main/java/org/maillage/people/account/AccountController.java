package org.maillage.people.account;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.people.rights.GrantRoleForm;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.form.Forms;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.UUID;

/** The list of accounts, and the page of one. */
@Controller
@RequestMapping(AccountController.PATH)
class AccountController {

    static final String PATH = "/admin/people/accounts";
    static final Crumb LIST = Crumb.to(PATH, "people.account.nav");

    private final AccountListQuery list;
    private final AccountPages pages;
    private final Access access;

    AccountController(AccountListQuery list, AccountPages pages, Access access) {
        this.list = list;
        this.pages = pages;
        this.access = access;
    }

    @GetMapping
    String list(ListRequest request, Model model) {
        access.requireAnywhere(ACCOUNT_ADMINISTER);
        model.addAttribute("list", list.page(request));
        return "people/account/list";
    }

    @GetMapping("/{id}")
    String page(@PathVariable UUID id, Model model) {
        access.requireAnywhere(ACCOUNT_ADMINISTER);
        model.addAttribute(Forms.FORM, GrantRoleForm.empty());
        return pages.show(id, model);
    }
}
