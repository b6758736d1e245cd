package org.maillage.practices.catalogue;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.maillage.practices.db.Tables.CO_OWNER;
import static org.maillage.practices.db.Tables.ORGANISATION_CARD;
import static org.maillage.practices.db.Tables.PRACTICE;
import static org.maillage.practices.db.Tables.PRACTICE_SLUG;
import static org.maillage.practices.db.Tables.SESSION_CARD;
import static org.maillage.practices.db.Tables.STAND;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.maillage.platform.web.list.Collations;
import org.maillage.practices.db.tables.records.PracticeRecord;
import org.maillage.practices.kind.FieldsJson;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A public sheet by its address. */
@Component
class SheetPageQuery {

    private static final List<TableField<PracticeRecord, String>> STORY =
            List.of(
                    PRACTICE.SITUATION,
                    PRACTICE.WORK_DONE,
                    PRACTICE.PARTNERS,
                    PRACTICE.BUDGET,
                    PRACTICE.EQUIPMENT,
                    PRACTICE.NEEDED,
                    PRACTICE.EFFECTS,
                    PRACTICE.ADVICE,
                    PRACTICE.OBSTACLES);

    private final DSLContext db;
    private final FieldsJson json;

    SheetPageQuery(DSLContext db, FieldsJson json) {
        this.db = db;
        this.json = json;
    }

    Optional<SheetPage> find(String slug) {
        return db.select(
                        row(
                                        PRACTICE.ID,
                                        PRACTICE.SLUG,
                                        PRACTICE.KIND,
                                        PRACTICE.TITLE,
                                        PRACTICE.SUMMARY,
                                        owner(),
                                        coOwners(),
                                        facts(),
                                        story(),
                                        PRACTICE.FIELDS.convertFrom(json::read),
                                        stands())
                                .mapping(SheetPage::new))
                .from(PRACTICE)
                .where(PRACTICE.SLUG.eq(slug), PRACTICE.PUBLISHED_AT.isNotNull())
                .fetchOptional(Record1::value1);
    }

    /** The address at which a sheet that once had this one is read today. */
    Optional<String> addressToday(String slug) {
        return db.select(PRACTICE.SLUG)
                .from(PRACTICE_SLUG)
                .join(PRACTICE)
                .on(PRACTICE.ID.eq(PRACTICE_SLUG.PRACTICE_ID))
                .where(PRACTICE_SLUG.SLUG.eq(slug), PRACTICE.PUBLISHED_AT.isNotNull())
                .fetchOptional(PRACTICE.SLUG);
    }

    private static Field<String> owner() {
        return DSL.field(
                select(ORGANISATION_CARD.DISPLAY_NAME)
                        .from(ORGANISATION_CARD)
                        .where(ORGANISATION_CARD.ORGANISATION_ID.eq(PRACTICE.OWNER_ID)));
    }

    private static Field<List<String>> coOwners() {
        return multiset(
                        select(ORGANISATION_CARD.DISPLAY_NAME)
                                .from(CO_OWNER)
                                .join(ORGANISATION_CARD)
                                .on(ORGANISATION_CARD.ORGANISATION_ID.eq(CO_OWNER.ORGANISATION_ID))
                                .where(CO_OWNER.PRACTICE_ID.eq(PRACTICE.ID))
                                .orderBy(ORGANISATION_CARD.DISPLAY_NAME.collate(Collations.FRENCH)))
                .convertFrom(names -> names.map(Record1::value1));
    }

    private static SelectField<SheetPage.Facts> facts() {
        return row(
                        PRACTICE.STATUS,
                        PRACTICE.STATUS_REASON,
                        PRACTICE.TERRITORY,
                        PRACTICE.TERRITORY_KIND,
                        PRACTICE.INITIATIVE,
                        PRACTICE.STAFF_FTE,
                        PRACTICE.LICENCE,
                        PRACTICE.VERIFIED_ON,
                        PRACTICE.CONTACT_WISH,
                        PRACTICE.AUDIENCES.convertFrom(List::of),
                        PRACTICE.THEMES.convertFrom(List::of),
                        PRACTICE.AIMS.convertFrom(List::of),
                        PRACTICE.KEYWORDS.convertFrom(List::of),
                        PRACTICE.PUBLISHED_AT,
                        PRACTICE.CHANGED_AT)
                .mapping(SheetPage.Facts::new);
    }

    private static SelectField<List<SheetPage.Section>> story() {
        return row(STORY)
                .convertFrom(texts ->
                        STORY.stream()
                                .flatMap(field ->
                                        Stream.ofNullable(texts.get(field))
                                                .map(text -> section(field, text)))
                                .toList());
    }

    private static SheetPage.Section section(
            TableField<PracticeRecord, String> field, String text) {
        return new SheetPage.Section(
                field.getName().equals("work_done") ? "workDone" : field.getName(), text);
    }

    private static Field<List<SheetPage.StandLine>> stands() {
        return multiset(
                        select(
                                        STAND.SLUG,
                                        SESSION_CARD.EVENT_TITLE,
                                        SESSION_CARD.EVENT_SLUG,
                                        SESSION_CARD.DAY)
                                .from(STAND)
                                .join(SESSION_CARD)
                                .on(SESSION_CARD.SESSION_ID.eq(STAND.SESSION_ID))
                                .where(STAND.PRACTICE_ID.eq(PRACTICE.ID))
                                .and(STAND.WITHDRAWN_AT.isNull())
                                .and(SESSION_CARD.PUBLISHED.isTrue())
                                .and(SESSION_CARD.REMOVED.isFalse())
                                .orderBy(SESSION_CARD.DAY.desc(), STAND.SLUG))
                .convertFrom(rows -> rows.map(Records.mapping(SheetPage.StandLine::new)));
    }
}
