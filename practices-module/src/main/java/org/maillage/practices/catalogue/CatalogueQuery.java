package org.maillage.practices.catalogue;

import static org.jooq.impl.DSL.row;
import static org.maillage.practices.db.Tables.ORGANISATION_CARD;
import static org.maillage.practices.db.Tables.PRACTICE;

import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListDefinition;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.maillage.practices.db.Routines;
import org.maillage.practices.kind.Kind;
import org.maillage.practices.kind.Kinds;
import org.maillage.practices.spi.FieldDescriptor;
import org.maillage.practices.spi.FieldType;
import org.springframework.stereotype.Component;

import java.util.List;

/** The catalogue: every public sheet, narrowed by what all sheets have and by what the chosen kinds add. */
@Component
class CatalogueQuery {

    private static final int CARDS = 24;

    private final DSLContext db;
    private final Kinds kinds;

    CatalogueQuery(DSLContext db, Kinds kinds) {
        this.db = db;
        this.kinds = kinds;
    }

    record Card(
            String slug,
            String title,
            String summary,
            String kind,
            @Nullable String owner,
            @Nullable String territory,
            @Nullable String territoryKind,
            @Nullable String status,
            List<String> aims) {}

    ListPage<Card> page(ListRequest request) {
        var table =
                PRACTICE.leftJoin(ORGANISATION_CARD)
                        .on(ORGANISATION_CARD.ORGANISATION_ID.eq(PRACTICE.OWNER_ID));
        var list =
                Listing.of(db, table, "practices.catalogue.list")
                        .key(PRACTICE.ID)
                        .where(PRACTICE.PUBLISHED_AT.isNotNull())
                        .search(word -> PRACTICE.SEARCH_TEXT.contains(Routines.fold(DSL.val(word))))
                        .pageSize(CARDS)
                        .sort("title", PRACTICE.TITLE.collate(Collations.FRENCH).asc())
                        .sort("published", PRACTICE.PUBLISHED_AT.desc());
        commonFacets(list);
        for (var kind : kinds.all()) {
            kind.fields().stream()
                    .filter(field -> offered(kind, field, request))
                    .forEach(field -> facet(list, kind, field));
        }
        return list.rows(card()).page(request);
    }

    private void commonFacets(ListDefinition list) {
        list.facet("kind", PRACTICE.KIND, kinds::label)
                .facet("theme", PRACTICE.THEMES, "practices.sheet.theme.")
                .facet("aim", PRACTICE.AIMS, "practices.sheet.aim.")
                .facet("audience", PRACTICE.AUDIENCES, "practices.sheet.audience.")
                .facet("territoryKind", PRACTICE.TERRITORY_KIND, "practices.sheet.territoryKind.")
                .facet("status", PRACTICE.STATUS, "practices.sheet.status.");
    }

    /** What a kind adds would only be in the way until that kind is asked for. */
    private static boolean offered(Kind kind, FieldDescriptor field, ListRequest request) {
        return field.facet()
                && (request.values("kind").contains(kind.key())
                        || !request.values(name(kind, field)).isEmpty());
    }

    private static String name(Kind kind, FieldDescriptor field) {
        return kind.key() + "." + field.name();
    }

    private static void facet(ListDefinition list, Kind kind, FieldDescriptor field) {
        var chosen =
                Routines.choices(
                        PRACTICE.KIND, PRACTICE.FIELDS, DSL.val(kind.key()), DSL.val(field.name()));
        var key = kind.fieldKey(field);
        var values = field.type() == FieldType.YES_NO ? "practices.field." : key + ".";
        list.facet(name(kind, field), chosen, values).facetLabel(name(kind, field), key);
    }

    private static SelectField<Card> card() {
        return row(
                        PRACTICE.SLUG,
                        PRACTICE.TITLE,
                        PRACTICE.SUMMARY,
                        PRACTICE.KIND,
                        ORGANISATION_CARD.DISPLAY_NAME,
                        PRACTICE.TERRITORY,
                        PRACTICE.TERRITORY_KIND,
                        PRACTICE.STATUS,
                        PRACTICE.AIMS.convertFrom(List::of))
                .mapping(Card::new);
    }
}
