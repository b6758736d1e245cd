package org.maillage.platform.audit;

import static org.maillage.platform.access.PlatformPermission.AUDIT;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

@Service
class VerifyAudit {

    static final AuditSubject SUBJECT =
            new AuditSubject(
                    "platform.audit", UUID.fromString("00000000-0000-7000-8000-000000000000"));

    private final AuditChain chain;
    private final AuditGuard guard;
    private final Access access;
    private final Audit audit;

    VerifyAudit(AuditChain chain, AuditGuard guard, Access access, Audit audit) {
        this.chain = chain;
        this.guard = guard;
        this.access = access;
        this.audit = audit;
    }

    private record Outcome(@Nullable ChainProblem problem) {}

    @Transactional
    public ChainCheck verify() {
        var act = access.require(AUDIT, null);
        var check = chain.check();
        guard.report(check);
        audit.record(act, SUBJECT, "verified", null, new Outcome(check.problem()));
        return check;
    }
}
