package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.people.viewas.ViewAs;
import org.maillage.people.viewas.ViewingPrincipal;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.Audit;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asked by the security chain before it ends the session. */
@Service
class RecordSignOut implements LogoutHandler {

    private final Access access;
    private final Audit audit;
    private final ViewAs viewAs;

    RecordSignOut(Access access, Audit audit, ViewAs viewAs) {
        this.viewAs = viewAs;
        this.access = access;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        switch (authentication == null ? null : authentication.getPrincipal()) {
            case AccountPrincipal account -> record(account.actor());
            case ViewingPrincipal viewing -> {
                viewAs.end(viewing);
                record(viewing.administrator());
            }
            case null, default -> {}
        }
    }

    private void record(Actor.AccountHolder holder) {
        var act = access.comingOrGoing(holder);
        audit.record(act, AccountAudit.subject(holder.accountId()), "signed-out", null, null);
    }
}
