package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.access.PeoplePermission.PERSON_READ;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.web.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.UUID;

/** Why somebody may do something somewhere, and who may. */
@Controller
class WhyController {

    private final ExplainRight explain;
    private final WhoQuery who;
    private final WhyForms forms;
    private final AccountReach reach;

    WhyController(ExplainRight explain, WhoQuery who, WhyForms forms, AccountReach reach) {
        this.explain = explain;
        this.who = who;
        this.forms = forms;
        this.reach = reach;
    }

    @GetMapping("/admin/people/rights/why")
    String why(
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable String permission,
            @RequestParam(required = false) @Nullable String on,
            Model model) {
        var asOf = forms.begin(on);
        var asked = permission == null ? PERSON_READ.key() : forms.known(permission);
        if (account != null) {
            if (!reach.covers(account)) {
                throw new AccessRefused(ACCOUNT_ADMINISTER.key());
            }
            model.addAttribute("answer", explain.explain(account, asked, organisation, asOf));
        }
        forms.offer(asked, organisation, asOf, model);
        model.addAttribute("accounts", reach.choices());
        model.addAttribute("account", account == null ? "" : account.toString());
        return "people/rights/why";
    }

    @GetMapping("/admin/people/rights/who")
    String who(
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable String permission,
            @RequestParam(required = false) @Nullable String on,
            Model model) {
        var asOf = forms.begin(on);
        var asked = permission == null ? PERSON_READ.key() : forms.known(permission);
        forms.offer(asked, organisation, asOf, model);
        model.addAttribute("answer", who.who(asked, organisation, asOf));
        return "people/rights/who";
    }

    /** Where both stand. */
    static List<Crumb> crumbs() {
        return List.of(Crumb.to("/admin/people/accounts", "people.account.nav"));
    }
}
