package org.maillage.people.network;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Everything that changes the network. */
@Service
class EditMemberships {

    private final Memberships memberships;
    private final Access access;
    private final Audit audit;

    EditMemberships(Memberships memberships, Access access, Audit audit) {
        this.memberships = memberships;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    MembershipOutcome add(UUID id, OrganisationId child, MembershipState wish) {
        var act = access.require(ORGANISATION_EDIT, memberships.ownerOf(child));
        var added = new StoredMembership(id, 1, child, memberships.nameOf(wish.parent()), wish);
        var outcome = decide(child, wish, null);

        if (outcome == MembershipOutcome.RECORDED) {
            memberships.insert(id, child, wish, act.at());
            audit.record(act, subject(child), "membership-added", null, added.trace());
        }
        return outcome;
    }

    @Transactional
    MembershipOutcome change(UUID id, int version, OrganisationId child, MembershipState wish) {
        var act = access.require(ORGANISATION_EDIT, memberships.ownerOf(child));
        var current = memberships.get(child, id);
        var changed =
                new StoredMembership(
                        id, version + 1, child, memberships.nameOf(wish.parent()), wish);
        var outcome = decide(child, wish, id);

        if (outcome == MembershipOutcome.RECORDED) {
            memberships.update(id, version, wish, act.at());
            audit.record(
                    act, subject(child), "membership-changed", current.trace(), changed.trace());
        }
        return outcome;
    }

    @Transactional
    void remove(UUID id, int version, OrganisationId child) {
        var act = access.require(ORGANISATION_EDIT, memberships.ownerOf(child));
        var current = memberships.get(child, id);
        memberships.delete(id, version);
        audit.record(act, subject(child), "membership-removed", current.trace(), null);
    }

    private MembershipOutcome decide(
            OrganisationId child, MembershipState wish, @Nullable UUID replaced) {
        memberships.lock();
        if (memberships.wouldCloseACircle(child, wish, replaced)) {
            return MembershipOutcome.CIRCLE;
        }
        return memberships.isMemberAlready(child, wish, replaced)
                ? MembershipOutcome.TWICE
                : MembershipOutcome.RECORDED;
    }

    private static AuditSubject subject(OrganisationId child) {
        return new AuditSubject("people.organisation", child.value());
    }
}
