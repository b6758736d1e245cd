package org.maillage.practices.sheet;

import static org.maillage.practices.db.Tables.PRACTICE;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.maillage.people.published.PeopleSlots;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Rights;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.maillage.platform.web.list.Collations;
import org.maillage.practices.access.PracticesPermission;
import org.maillage.practices.access.VisibleOwners;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Drafts that somebody who hands over could have finished, of those that the reader may see. */
@Order(20)
@Component
class SheetsInHandover implements SlotContribution<PeopleSlots.Handover> {

    private static final int MOST = 50;

    private final DSLContext db;
    private final VisibleOwners owners;
    private final ObjectProvider<Rights> rights;

    SheetsInHandover(DSLContext db, VisibleOwners owners, ObjectProvider<Rights> rights) {
        this.db = db;
        this.owners = owners;
        this.rights = rights;
    }

    record Row(UUID id, String title) {}

    @Override
    public SlotId<PeopleSlots.Handover> slot() {
        return PeopleSlots.HANDOVER;
    }

    @Override
    public String template() {
        return "practices/sheet/in-handover :: sheets";
    }

    @Override
    public Map<String, ?> model(PeopleSlots.Handover handover) {
        var draft = PRACTICE.PUBLISHED_AT.isNull();
        var holders = db.selectDistinct(PRACTICE.OWNER_ID).from(PRACTICE).where(draft);
        var rows =
                db.select(PRACTICE.ID, PRACTICE.TITLE)
                        .from(PRACTICE)
                        .where(draft)
                        .and(
                                PRACTICE.OWNER_ID.in(
                                        among(
                                                handover.account(),
                                                holders.fetch(PRACTICE.OWNER_ID))))
                        .and(owners.ofSheets(PracticesPermission.SHEET_READ))
                        .orderBy(PRACTICE.TITLE.collate(Collations.FRENCH), PRACTICE.ID)
                        .limit(MOST)
                        .fetch(Records.mapping(Row::new));
        return rows.isEmpty() ? Map.of() : Map.of("rows", rows);
    }

    private Set<UUID> among(UUID account, List<UUID> holders) {
        var holder = new Actor.AccountHolder(account, account.toString());
        var answer = rights.getIfAvailable();
        return answer == null
                ? Set.of()
                : answer.among(holder, PracticesPermission.SHEET_EDIT, holders);
    }
}
