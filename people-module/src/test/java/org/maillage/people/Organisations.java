package org.maillage.people;

import static org.maillage.people.db.Tables.MEMBERSHIP;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.springframework.boot.test.context.TestComponent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Organisations and the edges between them, put where they are needed. */
@TestComponent
public class Organisations {

    private final DSLContext db;

    Organisations(DSLContext db) {
        this.db = db;
    }

    public OrganisationId named(String name) {
        return named(name, OrganisationType.COMMUNITY_CENTRE);
    }

    public OrganisationId named(String name, OrganisationType type) {
        var id = OrganisationId.next();
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id.value())
                .set(ORGANISATION.OWNER_ID, id.value())
                .set(ORGANISATION.CREATED_AT, Instant.EPOCH)
                .set(ORGANISATION.CHANGED_AT, Instant.EPOCH)
                .set(ORGANISATION.TYPE, type.name())
                .set(ORGANISATION.NAME, name)
                .execute();
        return id;
    }

    /** Null where a day is not known. */
    public void join(
            OrganisationId child,
            OrganisationId parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ID, UUID.randomUUID())
                .set(MEMBERSHIP.CREATED_AT, Instant.EPOCH)
                .set(MEMBERSHIP.CHANGED_AT, Instant.EPOCH)
                .set(MEMBERSHIP.CHILD_ID, child.value())
                .set(MEMBERSHIP.PARENT_ID, parent.value())
                .set(MEMBERSHIP.FROM_DATE, from)
                .set(MEMBERSHIP.FROM_PRECISION, from == null ? "UNKNOWN" : "DAY")
                .set(MEMBERSHIP.TO_DATE, to)
                .set(MEMBERSHIP.TO_PRECISION, to == null ? "UNKNOWN" : "DAY")
                .execute();
    }

    public static String page(OrganisationId id) {
        return "/admin/people/organisations/" + id.value();
    }
}
