package org.maillage.people.viewas;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.UUID;

/** Begins and ends a view. Both histories keep it: of whoever looked, and of whoever was looked for. */
@Service
public class ViewAs {

    private final Views views;
    private final Access access;
    private final Audit audit;

    ViewAs(Views views, Access access, Audit audit) {
        this.views = views;
        this.access = access;
        this.audit = audit;
    }

    /**
     * What the audit trail keeps.
     *
     * @param who the administrator in the history of the account, the account in the administrator's
     */
    record Trace(String who, String reason, Instant until) {}

    /** What the audit trail keeps of the end. */
    record Ended(String who) {}

    @Transactional
    public void start(UUID account, String reason) {
        var act = access.require(ACCOUNT_ADMINISTER, null);
        var name = views.nameOf(account);
        if (!(act.actor() instanceof Actor.AccountHolder administrator)
                || administrator.accountId().equals(account)) {
            throw new AccessRefused(ACCOUNT_ADMINISTER.key());
        }
        var until = views.start(administrator.accountId(), account, reason, act.at());
        record(act, administrator.accountId(), "view-began", new Trace(name, reason, until));
        record(act, account, "viewed-as", new Trace(administrator.displayName(), reason, until));
    }

    @Transactional
    public void end(ViewingPrincipal viewing) {
        var act = access.comingOrGoing(viewing.administrator());
        if (views.end(viewing.administrator().accountId(), act.at())) {
            var name = viewing.actor().displayName();
            record(act, viewing.administrator().accountId(), "view-ended", new Ended(name));
            var administrator = viewing.administrator().displayName();
            record(act, viewing.actor().accountId(), "viewed-as-ended", new Ended(administrator));
        }
    }

    private void record(Act act, UUID account, String action, Record after) {
        audit.record(act, new AuditSubject("people.account", account), action, null, after);
    }
}
