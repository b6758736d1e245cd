package org.maillage.practices.sheet;

import static org.jooq.impl.DSL.row;
import static org.maillage.practices.db.Tables.ORGANISATION_CARD;
import static org.maillage.practices.db.Tables.PRACTICE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListDefinition;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.maillage.practices.access.PracticesPermission;
import org.maillage.practices.access.VisibleOwners;
import org.maillage.practices.card.CardLabels;
import org.maillage.practices.db.Routines;
import org.maillage.practices.kind.Kinds;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** The staff list of sheets. */
@Component
class SheetListQuery {

    private final DSLContext db;
    private final VisibleOwners owners;
    private final Kinds kinds;
    private final CardLabels labels;

    SheetListQuery(DSLContext db, VisibleOwners owners, Kinds kinds, CardLabels labels) {
        this.labels = labels;
        this.db = db;
        this.owners = owners;
        this.kinds = kinds;
    }

    record Row(
            UUID id,
            String title,
            String kind,
            @Nullable String owner,
            @Nullable String status,
            boolean published,
            Instant changedAt) {}

    ListPage<Row> page(ListRequest request) {
        var published = DSL.field(PRACTICE.PUBLISHED_AT.isNotNull());
        var table =
                PRACTICE.leftJoin(ORGANISATION_CARD)
                        .on(ORGANISATION_CARD.ORGANISATION_ID.eq(PRACTICE.OWNER_ID));
        var list =
                Listing.of(db, table, "practices.sheet.list")
                        .key(PRACTICE.ID)
                        .where(owners.ofSheets(PracticesPermission.SHEET_READ))
                        .search(word -> PRACTICE.SEARCH_TEXT.contains(Routines.fold(DSL.val(word))))
                        .facet("published", published, "practices.sheet.published.")
                        .facet("kind", PRACTICE.KIND, kinds::label)
                        .facet("status", PRACTICE.STATUS, "practices.sheet.status.")
                        .facet("owner", PRACTICE.OWNER_ID, labels.organisations())
                        .sort("title", PRACTICE.TITLE.collate(Collations.FRENCH).asc())
                        .sort("changed", PRACTICE.CHANGED_AT.desc())
                        .column("title", "title")
                        .column("owner", null)
                        .column("status", null)
                        .column("published", null)
                        .column("changed", "changed");
        export(list, published);
        return list.rows(line(published)).page(request);
    }

    private static void export(ListDefinition list, Field<Boolean> published) {
        list.export("title", PRACTICE.TITLE)
                .export("summary", PRACTICE.SUMMARY)
                .export("kind", PRACTICE.KIND)
                .export("owner", ORGANISATION_CARD.DISPLAY_NAME)
                .export("status", PRACTICE.STATUS, "practices.sheet.status.")
                .export("published", published, "practices.sheet.published.")
                .export("territory", PRACTICE.TERRITORY)
                .export("keywords", PRACTICE.KEYWORDS)
                .export("changed", PRACTICE.CHANGED_AT)
                .export("id", PRACTICE.ID);
    }

    private static SelectField<Row> line(Field<Boolean> published) {
        return row(
                        PRACTICE.ID,
                        PRACTICE.TITLE,
                        PRACTICE.KIND,
                        ORGANISATION_CARD.DISPLAY_NAME,
                        PRACTICE.STATUS,
                        published,
                        PRACTICE.CHANGED_AT)
                .mapping(Row::new);
    }
}
