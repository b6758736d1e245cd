package org.maillage.people.invitation;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.people.account.EmailAddress;
import org.maillage.people.organisation.OrganisationChoices;
import org.maillage.people.rights.AccountReach;
import org.maillage.platform.actor.Access;
import org.maillage.platform.mail.OutgoingMail;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

import java.util.List;

/** What the form of an invitation offers. */
@Component
class InvitationChoices {

    private final OrganisationChoices organisations;
    private final AccountReach reach;
    private final Access access;
    private final OutgoingMail outgoing;

    InvitationChoices(
            OrganisationChoices organisations,
            AccountReach reach,
            Access access,
            OutgoingMail outgoing) {
        this.organisations = organisations;
        this.reach = reach;
        this.access = access;
        this.outgoing = outgoing;
    }

    void offer(Model model) {
        access.requireAnywhere(ACCOUNT_ADMINISTER);
        model.addAttribute("roles", Option.of(reach.roles(), "people.account.role."));
        model.addAttribute("organisations", organisations.where(ACCOUNT_ADMINISTER));
        model.addAttribute("network", reach.everywhere());
        model.addAttribute("mailed", mailed());
        model.addAttribute("breadcrumb", List.of(InvitationController.LIST));
    }

    /** Says beside the fields what is not among what was offered. */
    void check(InvitationForm form, BindingResult errors) {
        if (form.organisation() != null || !reach.everywhere()) {
            OrganisationChoices.check(
                    errors, "organisation", organisations.where(ACCOUNT_ADMINISTER));
        }
        if (form.email() != null && reach.isOwn(new EmailAddress(form.email()).key())) {
            errors.rejectValue("email", "people.invitation.self");
        }
        if (form.role() != null) {
            form.role()
                    .problemIn(form.organisation())
                    .ifPresent(problem -> errors.rejectValue("organisation", problem));
        }
    }

    boolean mailed() {
        return outgoing.hasServer();
    }
}
