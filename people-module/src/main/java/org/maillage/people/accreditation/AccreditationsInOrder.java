package org.maillage.people.accreditation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;
import static org.maillage.people.db.Tables.ACCREDITATION_STANDINGS;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.maillage.people.access.VisibleOwners;
import org.maillage.people.db.tables.AccreditationStandings;
import org.maillage.people.period.Today;
import org.maillage.people.published.OrganisationId;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which accreditations are in order today, and which have to be renewed. */
@Component
public class AccreditationsInOrder {

    private final DSLContext db;
    private final VisibleOwners visible;
    private final Today today;

    AccreditationsInOrder(DSLContext db, VisibleOwners visible, Today today) {
        this.db = db;
        this.visible = visible;
        this.today = today;
    }

    /** An accreditation that needs attention. */
    record Due(UUID organisation, String name, String kind, LocalDate lastDay, String standing) {}

    /** The standings of an organisation's accreditations, to be searched by. */
    public Field<String[]> of(Field<UUID> organisation) {
        var standing = today();
        return DSL.array(
                DSL.select(standing.STANDING)
                        .from(standing)
                        .where(standing.ORGANISATION_ID.eq(organisation)));
    }

    /** Of an organisation: what needs attention, the most urgent first. */
    List<Due> due(OrganisationId organisation) {
        var standing = today();
        return due(standing, ORGANISATION.ID.eq(organisation.value()), Integer.MAX_VALUE);
    }

    /** Of all that the actor may see: what has to be renewed, the most urgent first. */
    List<Due> toRenew(int most) {
        var standing = today();
        return due(standing, toRenew(standing), most);
    }

    int countToRenew() {
        var standing = today();
        return db.fetchCount(
                standing.join(ORGANISATION).on(ORGANISATION.ID.eq(standing.ORGANISATION_ID)),
                toRenew(standing));
    }

    private AccreditationStandings today() {
        return ACCREDITATION_STANDINGS.call(today.date()).as("standing");
    }

    private Condition toRenew(AccreditationStandings standing) {
        return visible.among(ORGANISATION.OWNER_ID, ORGANISATION_READ)
                .and(standing.STANDING.eq(AccreditationStanding.TO_RENEW.name()));
    }

    private List<Due> due(AccreditationStandings standing, Condition condition, int most) {
        return db.select(
                        ORGANISATION.ID,
                        ORGANISATION.NAME,
                        standing.KIND,
                        standing.LAST_DAY,
                        standing.STANDING)
                .from(standing)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(standing.ORGANISATION_ID))
                .where(condition)
                .and(standing.STANDING.ne(AccreditationStanding.UP_TO_DATE.name()))
                .orderBy(standing.LAST_DAY, ORGANISATION.ID, standing.KIND)
                .limit(most)
                .fetch(Records.mapping(Due::new));
    }
}
