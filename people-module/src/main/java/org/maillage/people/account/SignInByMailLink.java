package org.maillage.people.account;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The holder of a link that was mailed comes in. */
@Service
class SignInByMailLink {

    private final MailLinks links;
    private final Accounts accounts;
    private final Access access;
    private final Audit audit;

    SignInByMailLink(MailLinks links, Accounts accounts, Access access, Audit audit) {
        this.links = links;
        this.accounts = accounts;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @throws LinkSpent when the link is unknown, too old or was used before, or the account may not be used
     */
    @Transactional
    public MailLinks.Taken signIn(String token) {
        var taken = links.take(token).orElseThrow(LinkSpent::new);
        var account =
                accounts.find(taken.account()).filter(Account::active).orElseThrow(LinkSpent::new);
        var act = access.comingOrGoing(AccountPrincipal.of(account).actor());
        audit.record(act, AccountAudit.subject(account.id()), "signed-in-by-mail", null, null);
        return taken;
    }
}
