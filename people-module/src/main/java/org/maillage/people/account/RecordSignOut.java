package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
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

    RecordSignOut(Access access, Audit audit) {
        this.access = access;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication != null
                && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            var act = access.comingOrGoing(principal.actor());
            var subject = AccountAudit.subject(principal.actor().accountId());
            audit.record(act, subject, "signed-out", null, null);
        }
    }
}
