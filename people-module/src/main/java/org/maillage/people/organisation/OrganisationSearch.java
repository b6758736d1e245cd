package org.maillage.people.organisation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.maillage.people.access.VisibleOwners;
import org.maillage.people.db.Routines;
import org.maillage.platform.search.SearchHit;
import org.maillage.platform.search.SearchSource;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.util.List;

/** Organisations by their names, former ones too, their place and their numbers. */
@Component
class OrganisationSearch implements SearchSource {

    private final DSLContext db;
    private final VisibleOwners visible;

    OrganisationSearch(DSLContext db, VisibleOwners visible) {
        this.db = db;
        this.visible = visible;
    }

    @Override
    public String titleKey() {
        return "people.organisation.nav";
    }

    @Override
    public String icon() {
        return "building-community";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String listPath() {
        return OrganisationController.PATH;
    }

    @Override
    public List<SearchHit> find(List<String> words, int most) {
        var matching = visible.among(ORGANISATION.OWNER_ID, ORGANISATION_READ);
        for (var word : words) {
            matching =
                    matching.and(ORGANISATION.SEARCH_TEXT.contains(Routines.fold(DSL.val(word))));
        }
        return db.select(
                        ORGANISATION.ID,
                        ORGANISATION.NAME,
                        ORGANISATION.COMMUNE,
                        ORGANISATION.DEPARTMENT_CODE,
                        ORGANISATION.REGION)
                .from(ORGANISATION)
                .where(matching)
                .orderBy(
                        begins(words.getFirst()).desc(),
                        ORGANISATION.NAME.collate(Collations.FRENCH),
                        ORGANISATION.ID)
                .limit(most)
                .fetch(row ->
                        new SearchHit(
                                row.value2(),
                                Places.line(row.value3(), row.value4(), row.value5()),
                                OrganisationController.PATH + "/" + row.value1()));
    }

    private static Field<Boolean> begins(String word) {
        return DSL.field(Routines.fold(ORGANISATION.NAME).startsWith(Routines.fold(DSL.val(word))));
    }
}
