package org.maillage.people.accreditation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import org.maillage.people.published.OrganisationId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Everything that changes an accreditation. Two may overlap: a centre has one for its families besides. */
@Service
class EditAccreditations {

    private final Accreditations accreditations;
    private final Access access;
    private final Audit audit;

    EditAccreditations(Accreditations accreditations, Access access, Audit audit) {
        this.accreditations = accreditations;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    void add(UUID id, OrganisationId organisation, AccreditationState state) {
        var act = access.require(ORGANISATION_EDIT, accreditations.holder(organisation).owner());
        accreditations.insert(id, organisation, state, act.at());
        var added = new StoredAccreditation(id, 1, organisation, state);
        audit.record(act, subject(organisation), "accreditation-added", null, added.trace());
    }

    @Transactional
    void change(UUID id, int version, OrganisationId organisation, AccreditationState state) {
        var act = access.require(ORGANISATION_EDIT, accreditations.holder(organisation).owner());
        var current = accreditations.get(organisation, id);
        accreditations.update(id, version, state, act.at());
        var changed = new StoredAccreditation(id, version + 1, organisation, state);
        audit.record(
                act,
                subject(organisation),
                "accreditation-changed",
                current.trace(),
                changed.trace());
    }

    @Transactional
    void remove(UUID id, int version, OrganisationId organisation) {
        var act = access.require(ORGANISATION_EDIT, accreditations.holder(organisation).owner());
        var current = accreditations.get(organisation, id);
        accreditations.delete(id, version);
        audit.record(act, subject(organisation), "accreditation-removed", current.trace(), null);
    }

    private static AuditSubject subject(OrganisationId organisation) {
        return new AuditSubject("people.organisation", organisation.value());
    }
}
