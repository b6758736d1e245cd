package org.maillage.events.event;

import static org.maillage.events.db.Tables.EVENT;
import static org.maillage.events.db.Tables.ORGANISER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.maillage.events.access.EventsPermission;
import org.maillage.events.published.EventId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.UUID;

/** In whose name somebody works on a gathering: its owner and its organisers hold it together. */
@Component
public class EventHolders {

    private final DSLContext db;
    private final Access access;

    EventHolders(DSLContext db, Access access) {
        this.db = db;
        this.access = access;
    }

    /**
     * The first of the event's organisations in which the actor may; its owner when there is none, which {@link Access}
     * then refuses.
     *
     * @throws NotFound when there is no such event
     */
    public UUID of(EventId event, EventsPermission permission) {
        var organisations = new ArrayList<UUID>();
        db.select(EVENT.OWNER_ID)
                .from(EVENT)
                .where(EVENT.ID.eq(event.value()))
                .fetch(EVENT.OWNER_ID)
                .forEach(organisations::add);
        if (organisations.isEmpty()) {
            throw new NotFound("event " + event.value());
        }
        db.select(ORGANISER.ORGANISATION_ID)
                .from(ORGANISER)
                .where(ORGANISER.EVENT_ID.eq(event.value()))
                .orderBy(ORGANISER.POSITION)
                .fetch(ORGANISER.ORGANISATION_ID)
                .forEach(organisations::add);
        return organisations.stream()
                .filter(organisation -> access.may(permission, organisation))
                .findFirst()
                .orElse(organisations.getFirst());
    }

    /** Whether the actor may on this event; for buttons and reading pages. */
    public boolean may(EventId event, EventsPermission permission) {
        return access.may(permission, of(event, permission));
    }

    /**
     * Beginning of a staff page.
     *
     * @throws NotFound also for an event that the actor may not see
     */
    public void requireReading(EventId event, EventsPermission permission) {
        if (!may(event, permission)) {
            throw new NotFound("event " + event.value());
        }
    }

    /** The events that the reader may see, drafts included. */
    Condition readable() {
        var organisations =
                access.among(
                        EventsPermission.EVENT_READ,
                        db.select(EVENT.OWNER_ID)
                                .from(EVENT)
                                .union(db.select(ORGANISER.ORGANISATION_ID).from(ORGANISER))
                                .fetch(EVENT.OWNER_ID));
        return EVENT.OWNER_ID
                .in(organisations)
                .or(
                        EVENT.ID.in(
                                db.select(ORGANISER.EVENT_ID)
                                        .from(ORGANISER)
                                        .where(ORGANISER.ORGANISATION_ID.in(organisations))));
    }

    /** One change of a programme after another: the others wait. */
    public void holdProgramme(EventId event) {
        db.select(EVENT.ID).from(EVENT).where(EVENT.ID.eq(event.value())).forNoKeyUpdate().fetch();
    }
}
