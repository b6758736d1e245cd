package org.maillage.people.person;

import static org.maillage.people.db.Tables.CARD_DRAFT;

import org.jooq.DSLContext;
import org.maillage.people.db.tables.records.CardDraftRecord;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** vCards between being sent and being taken in. */
@Component
class CardDrafts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final DSLContext db;
    private final CurrentActor actor;

    CardDrafts(DSLContext db, CurrentActor actor) {
        this.db = db;
        this.actor = actor;
    }

    /** @param owner the organisation that is to look after the persons */
    record Draft(UUID id, UUID owner, String content) {}

    UUID add(UUID owner, String content, Instant at) {
        db.deleteFrom(CARD_DRAFT).where(CARD_DRAFT.MADE_AT.lt(at.minus(KEPT))).execute();
        var draft = new CardDraftRecord(UuidV7.next(), at, sender(), owner, content);
        db.insertInto(CARD_DRAFT).set(draft).execute();
        return draft.getId();
    }

    /**
     * @throws NotFound also for a draft of somebody else's
     */
    Draft get(UUID id) {
        return db.selectFrom(CARD_DRAFT)
                .where(CARD_DRAFT.ID.eq(id))
                .and(CARD_DRAFT.ACCOUNT_ID.eq(sender()))
                .fetchOptional(row -> new Draft(row.getId(), row.getOwnerId(), row.getContent()))
                .orElseThrow(() -> new NotFound("vCards " + id));
    }

    /** Whether it was still there: of two who take it in at once one does. */
    boolean remove(UUID id) {
        return db.deleteFrom(CARD_DRAFT).where(CARD_DRAFT.ID.eq(id)).execute() == 1;
    }

    private UUID sender() {
        return actor.get() instanceof Actor.AccountHolder holder
                ? holder.accountId()
                : new UUID(0, 0);
    }
}
