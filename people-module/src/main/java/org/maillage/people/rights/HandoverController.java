package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.people.published.PeopleSlots;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.slot.Slots;
import org.maillage.platform.web.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.List;
import java.util.UUID;

/** What somebody hands over whose rights end. */
@Controller
class HandoverController {

    private final HandoverQuery query;
    private final AccountReach reach;
    private final GrantMandates mandates;
    private final Slots slots;

    HandoverController(
            HandoverQuery query, AccountReach reach, GrantMandates mandates, Slots slots) {
        this.query = query;
        this.reach = reach;
        this.mandates = mandates;
        this.slots = slots;
    }

    @GetMapping("/admin/people/accounts/{account}/handover")
    String page(@PathVariable UUID account, Model model) {
        if (!reach.isOwn(account) && !reach.covers(account)) {
            throw new AccessRefused(ACCOUNT_ADMINISTER.key());
        }
        model.addAttribute("name", query.nameOf(account));
        model.addAttribute("grants", query.rows(account));
        model.addAttribute("mandates", mandates.of(account));
        model.addAttribute(
                "slots", slots.fill(PeopleSlots.HANDOVER, new PeopleSlots.Handover(account)));
        model.addAttribute(
                "breadcrumb",
                reach.isOwn(account)
                        ? List.of()
                        : List.of(Crumb.to("/admin/people/accounts", "people.account.nav")));
        return "people/rights/handover";
    }
}
