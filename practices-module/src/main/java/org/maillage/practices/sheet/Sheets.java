package org.maillage.practices.sheet;

import static org.maillage.practices.db.Tables.CO_OWNER;
import static org.maillage.practices.db.Tables.ORGANISATION_CARD;
import static org.maillage.practices.db.Tables.PRACTICE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.maillage.practices.published.PracticeId;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The sheets as the database keeps them. */
@Component
class Sheets {

    private final DSLContext db;
    private final SheetRows rows;
    private final Slugs slugs;

    Sheets(DSLContext db, SheetRows rows, Slugs slugs) {
        this.db = db;
        this.rows = rows;
        this.slugs = slugs;
    }

    Sheet get(PracticeId id) {
        var row = db.fetchOne(PRACTICE, PRACTICE.ID.eq(id.value()));
        if (row == null) {
            throw new NotFound("practice " + id.value());
        }
        return rows.sheet(row, coOwners(id));
    }

    private List<UUID> coOwners(PracticeId id) {
        return db.select(CO_OWNER.ORGANISATION_ID)
                .from(CO_OWNER)
                .where(CO_OWNER.PRACTICE_ID.eq(id.value()))
                .orderBy(CO_OWNER.ORGANISATION_ID)
                .fetch(CO_OWNER.ORGANISATION_ID);
    }

    Sheet add(PracticeId id, String kind, Ownership ownership, SheetContent content, Instant at) {
        db.insertInto(PRACTICE)
                .set(PRACTICE.ID, id.value())
                .set(PRACTICE.KIND, kind)
                .set(PRACTICE.SLUG, slugs.claim(id, content.title()))
                .set(PRACTICE.OWNER_ID, ownership.owner())
                .set(PRACTICE.CREATED_AT, at)
                .set(PRACTICE.CHANGED_AT, at)
                .set(rows.values(content))
                .execute();
        replaceCoOwners(id, ownership);
        return get(id);
    }

    /**
     * @throws Conflict when the sheet is not of this version any more
     */
    Sheet change(
            PracticeId id, int version, Ownership ownership, SheetContent content, Instant at) {
        int changed =
                db.update(PRACTICE)
                        .set(rows.values(content))
                        .set(PRACTICE.SLUG, slugs.claim(id, content.title()))
                        .set(PRACTICE.OWNER_ID, ownership.owner())
                        .set(PRACTICE.CHANGED_AT, at)
                        .set(PRACTICE.VERSION, PRACTICE.VERSION.plus(1))
                        .where(PRACTICE.ID.eq(id.value()), PRACTICE.VERSION.eq(version))
                        .execute();
        requireOne(changed, id);
        replaceCoOwners(id, ownership);
        return get(id);
    }

    /**
     * @param publishedAt null: it becomes a draft
     * @throws Conflict when the sheet is not of this version any more
     */
    Sheet show(PracticeId id, int version, @Nullable Instant publishedAt, Instant at) {
        int changed =
                db.update(PRACTICE)
                        .set(PRACTICE.PUBLISHED_AT, publishedAt)
                        .set(PRACTICE.CHANGED_AT, at)
                        .set(PRACTICE.VERSION, PRACTICE.VERSION.plus(1))
                        .where(PRACTICE.ID.eq(id.value()), PRACTICE.VERSION.eq(version))
                        .execute();
        requireOne(changed, id);
        return get(id);
    }

    private static void requireOne(int changed, PracticeId id) {
        if (changed != 1) {
            throw new Conflict("practice " + id.value());
        }
    }

    private void replaceCoOwners(PracticeId id, Ownership ownership) {
        db.deleteFrom(CO_OWNER).where(CO_OWNER.PRACTICE_ID.eq(id.value())).execute();
        for (var organisation : ownership.coOwners()) {
            db.insertInto(CO_OWNER, CO_OWNER.PRACTICE_ID, CO_OWNER.ORGANISATION_ID)
                    .values(id.value(), organisation)
                    .execute();
        }
    }

    /** The next sheets in the order of their ids. */
    List<Sheet> after(@Nullable PracticeId id, int limit) {
        return db.selectFrom(PRACTICE)
                .where(id == null ? PRACTICE.ID.isNotNull() : PRACTICE.ID.gt(id.value()))
                .orderBy(PRACTICE.ID)
                .limit(limit)
                .fetch(row -> rows.sheet(row, List.of()));
    }

    Ownership.Names names(Ownership ownership) {
        var names =
                db.select(ORGANISATION_CARD.ORGANISATION_ID, ORGANISATION_CARD.DISPLAY_NAME)
                        .from(ORGANISATION_CARD)
                        .where(ORGANISATION_CARD.ORGANISATION_ID.eq(ownership.owner()))
                        .or(ORGANISATION_CARD.ORGANISATION_ID.in(ownership.coOwners()))
                        .orderBy(ORGANISATION_CARD.DISPLAY_NAME.collate("fr-x-icu"))
                        .fetchMap(
                                ORGANISATION_CARD.ORGANISATION_ID, ORGANISATION_CARD.DISPLAY_NAME);
        var owner = Objects.requireNonNullElse(names.remove(ownership.owner()), "");
        return new Ownership.Names(owner, String.join(", ", names.values()));
    }
}
