package org.maillage.people.account;

import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody wants to sign in by a link that comes by mail. Nothing is looked up: whoever asks learns neither from the answer nor from the
 * time it takes whether there is such an account.
 */
@Service
class AskForMailLink {

    private final MailLinkRequests requests;
    private final Access access;

    AskForMailLink(MailLinkRequests requests, Access access) {
        this.requests = requests;
        this.access = access;
    }

    @Transactional
    public void ask(MailLinkRequests.Request request) {
        var act = access.open();
        requests.add(request, act.at());
    }
}
