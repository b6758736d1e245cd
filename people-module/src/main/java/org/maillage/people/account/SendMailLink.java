package org.maillage.people.account;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers somebody who asked for a link, if there is such an account. */
@Service
class SendMailLink {

    private final MailLinkIssue issue;
    private final Access access;
    private final Audit audit;

    SendMailLink(MailLinkIssue issue, Access access, Audit audit) {
        this.issue = issue;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public void send(MailLinkRequests.Request request) {
        var act = access.open();
        issue.answer(request, act.at())
                .ifPresent(account ->
                        audit.record(
                                act, AccountAudit.subject(account), "mail-link-sent", null, null));
    }
}
