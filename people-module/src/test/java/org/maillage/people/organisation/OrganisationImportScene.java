package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.MEMBERSHIP;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Records;
import org.maillage.people.Uploads;
import org.maillage.people.published.OrganisationCardChanged;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.maillage.platform.audit.Audit;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.UUID;

/** Files of organisations that somebody brings in for one federation, and what has come of them. */
public abstract class OrganisationImportScene {

    protected static final String HEADERS = "Nom;Type;SIRET;RNA;Adresse;CP;Ville\n";

    @Autowired protected Desk desk;
    @Autowired protected Grants grants;
    @Autowired protected Uploads uploads;
    @Autowired protected DSLContext db;
    @Autowired protected OrganisationImport target;
    @Autowired org.maillage.people.Organisations given;
    @Autowired Records records;
    @Autowired Audit audit;

    /** In the federation's name, and in no other one. */
    protected String mark = "";

    protected UUID owner = new UUID(0, 0);

    @BeforeEach
    protected void aFederation() {
        grants.everywhere();
        mark = UUID.randomUUID().toString().substring(0, 8);
        owner =
                given.named("Fédération " + mark + " (fictive)", OrganisationType.FEDERATION)
                        .value();
    }

    protected Desk.Page checked(String content) {
        return uploads.checked(target, owner, content);
    }

    protected Desk.Page imported(String content) {
        return uploads.imported(target, owner, content);
    }

    protected Desk.Page checked(byte[] content) {
        return uploads.checked(target, owner, content);
    }

    protected Desk.Page imported(byte[] content) {
        return uploads.imported(target, owner, content);
    }

    Desk.Page run(Desk.Page checked) {
        return uploads.run(checked);
    }

    List<StoredOrganisation> named(String like) {
        return db.selectFrom(ORGANISATION)
                .where(ORGANISATION.NAME.like(like))
                .and(ORGANISATION.ID.ne(owner))
                .orderBy(ORGANISATION.NAME)
                .fetch(Organisations::stored);
    }

    StoredOrganisation only(String name) {
        var found = named(name);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    List<OrganisationCardChanged> cards(OrganisationId id) {
        return records.of(OrganisationCardChanged.class).stream()
                .filter(card -> card.organisation().equals(id))
                .toList();
    }

    List<String> history(OrganisationId id) {
        return audit.history(EditOrganisations.subject(id)).stream()
                .map(entry -> entry.action())
                .toList();
    }

    List<UUID> parents(OrganisationId id) {
        return db.select(MEMBERSHIP.PARENT_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.CHILD_ID.eq(id.value()))
                .fetch(MEMBERSHIP.PARENT_ID);
    }

    /** Everything that a change would show in. */
    List<String> traces() {
        return named("%" + mark).stream()
                .map(one ->
                        one + " " + cards(one.id()).size() + history(one.id()) + parents(one.id()))
                .toList();
    }
}
