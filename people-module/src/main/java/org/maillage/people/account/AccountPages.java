package org.maillage.people.account;

import org.maillage.people.rights.GrantPage;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;
import java.util.UUID;

/** Fills the page of an account. */
@Component
class AccountPages implements GrantPage {

    private final AccountPageQuery query;
    private final Audit audit;

    AccountPages(AccountPageQuery query, Audit audit) {
        this.query = query;
        this.audit = audit;
    }

    @Override
    public String show(UUID account, Model model) {
        model.addAttribute("account", query.page(account));
        query.offer(account, model);
        model.addAttribute("history", audit.history(AccountAudit.subject(account)));
        model.addAttribute("breadcrumb", List.of(AccountController.LIST));
        return "people/account/page";
    }
}
