package org.maillage.people.visibility;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.PersonId;
import org.maillage.people.rights.AccountReach;
import org.maillage.platform.actor.AccessRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.UUID;

/** Who sees which field of a person, and why some account sees each or does not; for the person, and for whoever edits the record. */
@Controller
class SightController {

    private final OwnRecord own;
    private final ExplainSight explain;
    private final VisibilityPages pages;
    private final AccountReach reach;

    SightController(
            OwnRecord own, ExplainSight explain, VisibilityPages pages, AccountReach reach) {
        this.own = own;
        this.explain = explain;
        this.pages = pages;
        this.reach = reach;
    }

    /**
     * @param account null: everybody
     */
    @GetMapping(VisibilityPages.PERSONS + "/{id}/sight")
    String sight(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID account,
            Model model) {
        var record = own.changeable(new PersonId(id));
        model.addAttribute("accounts", reach.choices());
        model.addAttribute("chosen", account == null ? "" : account.toString());
        if (account == null) {
            model.addAttribute("parts", SightPart.values());
            model.addAttribute("seers", explain.who(record));
            return pages.seers(record, model);
        }
        if (!reach.covers(account)) {
            throw new AccessRefused(ACCOUNT_ADMINISTER.key());
        }
        model.addAttribute("holder", explain.holder(account));
        model.addAttribute("lines", explain.why(record, account));
        return pages.why(record, model);
    }
}
