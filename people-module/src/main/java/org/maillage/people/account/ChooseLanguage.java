package org.maillage.people.account;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The language of the mails that the holder of an account gets without asking for them at that moment. */
@Service
class ChooseLanguage {

    private final Accounts accounts;
    private final OwnAccount own;
    private final Access access;
    private final Audit audit;

    ChooseLanguage(Accounts accounts, OwnAccount own, Access access, Audit audit) {
        this.accounts = accounts;
        this.own = own;
        this.access = access;
        this.audit = audit;
    }

    /** What the audit trail keeps. */
    record Trace(MailLanguage language) {}

    @Transactional
    public void choose(MailLanguage language) {
        var account = own.get().id();
        var act = access.open();
        var before = accounts.writtenIn(account);
        if (before != language) {
            accounts.writeIn(account, language);
            audit.record(
                    act,
                    AccountAudit.subject(account),
                    "language-chosen",
                    new Trace(before),
                    new Trace(language));
        }
    }
}
