package org.maillage.people.person;

import static org.maillage.people.access.PeoplePermission.PERSON_READ;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.maillage.people.access.VisibleOwners;
import org.maillage.people.db.Routines;
import org.maillage.platform.search.SearchHit;
import org.maillage.platform.search.SearchSource;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Persons by their names and their address; the organisation that looks after the record tells them apart. */
@Component
class PersonSearch implements SearchSource {

    private final DSLContext db;
    private final VisibleOwners visible;

    PersonSearch(DSLContext db, VisibleOwners visible) {
        this.db = db;
        this.visible = visible;
    }

    @Override
    public String titleKey() {
        return "people.person.nav";
    }

    @Override
    public String icon() {
        return "users";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String listPath() {
        return PersonController.PATH;
    }

    @Override
    public List<SearchHit> find(List<String> words, int most) {
        return query(words, most)
                .fetch(row ->
                        new SearchHit(
                                row.value2(),
                                row.value3(),
                                PersonController.PATH + "/" + row.value1()));
    }

    ResultQuery<Record3<UUID, String, String>> query(List<String> words, int most) {
        var matching = visible.among(PERSON.OWNER_ID, PERSON_READ);
        for (var word : words) {
            matching = matching.and(PERSON.SEARCH_TEXT.contains(Routines.fold(DSL.val(word))));
        }
        var begins =
                DSL.field(PERSON.SEARCH_TEXT.startsWith(Routines.fold(DSL.val(words.getFirst()))));
        return db.select(PERSON.ID, PERSON.DISPLAY_NAME, ORGANISATION.NAME)
                .from(PERSON)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(PERSON.OWNER_ID))
                .where(matching)
                .orderBy(begins.desc(), PERSON.DISPLAY_NAME.collate(Collations.FRENCH), PERSON.ID)
                .limit(most);
    }
}
