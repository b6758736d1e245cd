package org.maillage.people.organisation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import org.maillage.people.published.OrganisationId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Everything that changes what is known of an organisation's former names. */
@Service
class EditFormerNames {

    private final FormerNames names;
    private final Organisations organisations;
    private final Access access;
    private final Audit audit;

    EditFormerNames(FormerNames names, Organisations organisations, Access access, Audit audit) {
        this.names = names;
        this.organisations = organisations;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    void add(UUID id, OrganisationId organisation, FormerName was) {
        var act = access.require(ORGANISATION_EDIT, ownerOf(organisation));
        names.insert(id, organisation, was, act.at());
        audit.record(
                act,
                EditOrganisations.subject(organisation),
                "former-name-added",
                null,
                was.trace());
    }

    @Transactional
    void change(UUID id, int version, OrganisationId organisation, FormerName was) {
        var act = access.require(ORGANISATION_EDIT, ownerOf(organisation));
        var current = current(organisation, id, version);
        names.update(organisation, current, was, act.at());
        audit.record(
                act,
                EditOrganisations.subject(organisation),
                "former-name-changed",
                current.was().trace(),
                was.trace());
    }

    @Transactional
    void remove(UUID id, int version, OrganisationId organisation) {
        var act = access.require(ORGANISATION_EDIT, ownerOf(organisation));
        var current = current(organisation, id, version);
        names.delete(organisation, current);
        audit.record(
                act,
                EditOrganisations.subject(organisation),
                "former-name-removed",
                current.was().trace(),
                null);
    }

    private UUID ownerOf(OrganisationId organisation) {
        return organisations.get(organisation).ownerId();
    }

    private StoredFormerName current(OrganisationId organisation, UUID id, int version) {
        var current = names.get(organisation, id);
        if (current.version() != version) {
            throw new Conflict("former name " + id);
        }
        return current;
    }
}
