package org.maillage.people.organisation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import org.maillage.people.published.OrganisationId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;
import java.util.function.UnaryOperator;

/** Everything that changes an organisation. */
@Service
class EditOrganisations {

    private final Organisations organisations;
    private final Access access;
    private final Audit audit;
    private final DomainEvents events;

    EditOrganisations(
            Organisations organisations, Access access, Audit audit, DomainEvents events) {
        this.organisations = organisations;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    void create(OrganisationId id, UUID owner, OrganisationState state) {
        var act = access.require(ORGANISATION_EDIT, owner);
        if (!owner.equals(id.value())) {
            organisations.get(new OrganisationId(owner));
        }
        var created = new StoredOrganisation(id, 1, owner, state);
        organisations.insert(created, act.at());
        audit.record(act, subject(id), "created", null, state);
        events.publish(created.card(act.at()));
    }

    @Transactional
    void change(OrganisationId id, int version, OrganisationState wish) {
        store(id, version, before -> wish.rememberingNameOf(before));
    }

    /** Gives it another name; who wants the former one kept says so besides. */
    @Transactional
    void rename(OrganisationId id, int version, String name) {
        store(id, version, before -> before.named(name));
    }

    private void store(OrganisationId id, int version, UnaryOperator<OrganisationState> change) {
        var current = organisations.get(id);
        var act = access.require(ORGANISATION_EDIT, current.ownerId());
        if (current.version() != version) {
            throw new Conflict("organisation " + id.value());
        }
        var before = current.state();
        var after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        organisations.update(id, version, after, act.at());
        boolean renamed = !after.name().equals(before.name());
        audit.record(act, subject(id), renamed ? "renamed" : "changed", before, after);
        events.publish(current.changed(after).card(act.at()));
    }

    static AuditSubject subject(OrganisationId id) {
        return new AuditSubject("people.organisation", id.value());
    }
}
