package org.maillage.people.group;

import static org.maillage.people.access.PeoplePermission.GROUP_READ;
import static org.maillage.people.db.Tables.WORKING_GROUP;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.maillage.people.access.VisibleOwners;
import org.maillage.people.db.Routines;
import org.maillage.platform.search.SearchHit;
import org.maillage.platform.search.SearchSource;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.util.List;

/** Working groups by what they are called and what they are for. */
@Component
class GroupSearch implements SearchSource {

    private final DSLContext db;
    private final VisibleOwners visible;

    GroupSearch(DSLContext db, VisibleOwners visible) {
        this.db = db;
        this.visible = visible;
    }

    @Override
    public String titleKey() {
        return "people.group.nav";
    }

    @Override
    public String icon() {
        return "users-group";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String listPath() {
        return GroupController.PATH;
    }

    @Override
    public List<SearchHit> find(List<String> words, int most) {
        var matching = visible.among(WORKING_GROUP.OWNER_ID, GROUP_READ);
        for (var word : words) {
            matching =
                    matching.and(WORKING_GROUP.SEARCH_TEXT.contains(Routines.fold(DSL.val(word))));
        }
        var begins =
                DSL.field(
                        WORKING_GROUP.SEARCH_TEXT.startsWith(
                                Routines.fold(DSL.val(words.getFirst()))));
        return db.select(WORKING_GROUP.ID, WORKING_GROUP.NAME, GroupListQuery.owner())
                .from(WORKING_GROUP)
                .where(matching)
                .orderBy(
                        begins.desc(),
                        WORKING_GROUP.NAME.collate(Collations.FRENCH),
                        WORKING_GROUP.ID)
                .limit(most)
                .fetch(row ->
                        new SearchHit(
                                row.value2(),
                                row.value3(),
                                GroupController.PATH + "/" + row.value1()));
    }
}
