package org.maillage.events.appearance;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.maillage.events.db.Tables.APPEARANCE;
import static org.maillage.events.db.Tables.ORGANISATION_CARD;
import static org.maillage.events.db.Tables.PERSON_CARD;
import static org.maillage.events.db.Tables.SESSION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Storage of appearances. */
@Component
class Appearances {

    private final DSLContext db;

    Appearances(DSLContext db) {
        this.db = db;
    }

    /** @throws NotFound when the event has no such session */
    void requireSession(EventId event, SessionId session) {
        if (!db.fetchExists(
                SESSION, SESSION.ID.eq(session.value()), SESSION.EVENT_ID.eq(event.value()))) {
            throw new NotFound("session " + session.value());
        }
    }

    List<StoredAppearance> of(SessionId session) {
        return db.selectFrom(APPEARANCE)
                .where(APPEARANCE.SESSION_ID.eq(session.value()))
                .orderBy(APPEARANCE.POSITION, APPEARANCE.ID)
                .fetch(row ->
                        new StoredAppearance(
                                row.getId(),
                                row.getVersion(),
                                session,
                                row.getPersonId(),
                                row.getPersonName(),
                                new AppearanceFacts(
                                        AppearanceRole.valueOf(row.getRole()),
                                        row.getFunction(),
                                        row.getOrganisationId(),
                                        row.getAnnouncedAs()),
                                row.getOrganisationName(),
                                row.getPosition()));
    }

    StoredAppearance find(SessionId session, UUID id) {
        return of(session).stream()
                .filter(stored -> stored.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("appearance " + id));
    }

    /** Takes the names from the cards of today. False when the person or the organisation has none. */
    boolean insert(SessionId session, UUID id, UUID person, AppearanceFacts facts) {
        var name = personName(person);
        var organisation = facts.organisation();
        var organisationName = organisationName(organisation);
        if (name == null || (organisation != null && organisationName == null)) {
            return false;
        }
        db.insertInto(APPEARANCE)
                .set(APPEARANCE.ID, id)
                .set(APPEARANCE.SESSION_ID, session.value())
                .set(APPEARANCE.PERSON_ID, person)
                .set(APPEARANCE.PERSON_NAME, name)
                .set(APPEARANCE.ROLE, facts.role().name())
                .set(APPEARANCE.FUNCTION, facts.function())
                .set(APPEARANCE.ORGANISATION_ID, organisation)
                .set(APPEARANCE.ORGANISATION_NAME, organisationName)
                .set(APPEARANCE.ANNOUNCED_AS, facts.announcedAs())
                .set(APPEARANCE.POSITION, nextPosition(session))
                .execute();
        return true;
    }

    private int nextPosition(SessionId session) {
        return db.select(coalesce(max(APPEARANCE.POSITION), 0).plus(1))
                .from(APPEARANCE)
                .where(APPEARANCE.SESSION_ID.eq(session.value()))
                .fetchSingle()
                .value1();
    }

    /**
     * The organisation's name stays frozen as long as it is the same organisation. False when another one has no card.
     *
     * @throws Conflict when somebody else was faster
     */
    boolean update(StoredAppearance before, int version, AppearanceFacts facts) {
        var organisation = facts.organisation();
        boolean same = organisation != null && organisation.equals(before.facts().organisation());
        var organisationName = same ? before.organisationName() : organisationName(organisation);
        if (organisation != null && organisationName == null) {
            return false;
        }
        int changed =
                db.update(APPEARANCE)
                        .set(APPEARANCE.ROLE, facts.role().name())
                        .set(APPEARANCE.FUNCTION, facts.function())
                        .set(APPEARANCE.ORGANISATION_ID, organisation)
                        .set(APPEARANCE.ORGANISATION_NAME, organisationName)
                        .set(APPEARANCE.ANNOUNCED_AS, facts.announcedAs())
                        .set(APPEARANCE.VERSION, APPEARANCE.VERSION.plus(1))
                        .where(APPEARANCE.ID.eq(before.id()), APPEARANCE.VERSION.eq(version))
                        .execute();
        if (changed == 0) {
            throw new Conflict("appearance " + before.id());
        }
        return true;
    }

    void place(List<StoredAppearance> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            db.update(APPEARANCE)
                    .set(APPEARANCE.POSITION, i + 1)
                    .where(APPEARANCE.ID.eq(inOrder.get(i).id()))
                    .execute();
        }
    }

    void delete(UUID id) {
        db.deleteFrom(APPEARANCE).where(APPEARANCE.ID.eq(id)).execute();
    }

    /** Holds the card: an erasure comes before, and there is no name, or after, and takes the name away again. */
    private @Nullable String personName(UUID person) {
        return db.select(PERSON_CARD.DISPLAY_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.PERSON_ID.eq(person), PERSON_CARD.ERASED.isFalse())
                .forShare()
                .fetchOptional(PERSON_CARD.DISPLAY_NAME)
                .orElse(null);
    }

    private @Nullable String organisationName(@Nullable UUID organisation) {
        return db.select(ORGANISATION_CARD.DISPLAY_NAME)
                .from(ORGANISATION_CARD)
                .where(
                        organisation == null
                                ? DSL.falseCondition()
                                : ORGANISATION_CARD.ORGANISATION_ID.eq(organisation),
                        ORGANISATION_CARD.ERASED.isFalse())
                .fetchOptional(ORGANISATION_CARD.DISPLAY_NAME)
                .orElse(null);
    }
}
