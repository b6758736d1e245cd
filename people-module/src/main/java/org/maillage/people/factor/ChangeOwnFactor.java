package org.maillage.people.factor;

import jakarta.servlet.http.HttpServletRequest;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Sessions;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Somebody sets up their own second factor, after they have proven afresh that it is them. */
@Service
class ChangeOwnFactor {

    private final Factors factors;
    private final Sessions sessions;
    private final Access access;
    private final Audit audit;

    ChangeOwnFactor(Factors factors, Sessions sessions, Access access, Audit audit) {
        this.factors = factors;
        this.sessions = sessions;
        this.access = access;
        this.audit = audit;
    }

    /** A secret to put into an application; one that is in use stays so until the new one is confirmed. */
    @Transactional
    public void begin() {
        var act = access.open();
        factors.begin(account(act), act.at());
        record(act, "factor-begun");
    }

    /**
     * All other sessions end, and this one counts as proven.
     *
     * @return whether the code was right
     */
    @Transactional
    public boolean confirm(String code, HttpServletRequest request) {
        var act = access.open();
        if (!factors.confirm(account(act), code, act.at())) {
            return false;
        }
        sessions.endOthers(account(act), request);
        sessions.prove(request);
        record(act, "factor-confirmed");
        return true;
    }

    /** Fresh recovery codes; the former ones are worth nothing any more. */
    @Transactional
    public void renewCodes() {
        var act = access.open();
        factors.renewCodes(account(act), act.at());
        record(act, "recovery-codes-renewed");
    }

    /** The fresh recovery codes are on paper: nobody can read them here any more. */
    @Transactional
    public void noteCodes() {
        var act = access.open();
        factors.noted(account(act));
        record(act, "recovery-codes-noted");
    }

    @Transactional
    public void remove(HttpServletRequest request) {
        var act = access.open();
        factors.remove(account(act));
        sessions.endOthers(account(act), request);
        record(act, "factor-removed");
    }

    private void record(Act act, String action) {
        audit.record(act, SecondFactor.subject(account(act)), action, null, null);
    }

    private static UUID account(Act act) {
        if (act.actor() instanceof Actor.AccountHolder holder) {
            return holder.accountId();
        }
        throw new AccessRefused("people.account.own");
    }
}
