package org.maillage.people.api;

import static org.jooq.impl.DSL.row;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.maillage.people.access.PeoplePermission;
import org.maillage.people.db.Routines;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Organisations for programs. */
@Component
class OrganisationApiQuery {

    private final DSLContext db;
    private final Access access;

    OrganisationApiQuery(DSLContext db, Access access) {
        this.db = db;
        this.access = access;
    }

    /** In the order of the ids. */
    List<ApiRecords.Organisation> of(Collection<UUID> ids) {
        Map<UUID, ApiRecords.Organisation> found =
                db.select(ORGANISATION.ID, organisation())
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.in(ids))
                        .fetchMap(r -> r.value1(), r -> r.value2());
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * @throws NotFound when there is none
     * @throws AccessRefused when it is out of the actor's reach, which is answered alike
     */
    ApiRecords.Organisation one(UUID id, PeoplePermission permission) {
        var organisation =
                of(List.of(id)).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("organisation " + id));
        if (!access.may(permission, organisation.ownerId())) {
            throw new AccessRefused(permission.key());
        }
        return organisation;
    }

    String nameOn(UUID id, LocalDate day) {
        return db.select(Routines.nameOn(id, day)).fetchSingle(r -> r.value1());
    }

    private static SelectField<ApiRecords.Organisation> organisation() {
        return row(
                        ORGANISATION.ID,
                        ORGANISATION.OWNER_ID,
                        ORGANISATION.TYPE,
                        ORGANISATION.NAME,
                        ORGANISATION.ALIASES.convertFrom(Arrays::asList),
                        ORGANISATION.COMMUNE,
                        ORGANISATION.COG_CODE,
                        ORGANISATION.DEPARTMENT_CODE,
                        ORGANISATION.REGION,
                        ORGANISATION.SIRET,
                        ORGANISATION.RNA,
                        ORGANISATION.WEBSITE,
                        ORGANISATION.CHANGED_AT)
                .mapping(ApiRecords.Organisation::new);
    }
}
