package org.maillage.people.provider;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;
import java.util.UUID;

/** Somebody comes whom the service has named. */
@Service
class SignInByProvider {

    private final Identities identities;
    private final Access access;
    private final Audit audit;

    SignInByProvider(Identities identities, Access access, Audit audit) {
        this.identities = identities;
        this.access = access;
        this.audit = audit;
    }

    static AuditSubject subject(UUID account) {
        return new AuditSubject("people.account", account);
    }

    /** The account that the identity opens; it is the first factor and no more. */
    @Transactional
    public Optional<UUID> signIn(Identity identity) {
        var holder = identities.holder(identity);
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        var act = access.comingOrGoing(holder.get());
        UUID account = holder.get().accountId();
        identities.used(identity, act.at());
        audit.record(act, subject(account), "signed-in-by-provider", null, null);
        return Optional.of(account);
    }
}
