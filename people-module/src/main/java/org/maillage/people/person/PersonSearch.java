package org.maillage.people.person;

import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.maillage.people.access.PersonSight;
import org.maillage.people.db.Routines;
import org.maillage.platform.search.SearchHit;
import org.maillage.platform.search.SearchSource;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Persons by their names, and by their address where it is shown; the organisation that looks after the record tells them apart. */
@Component
class PersonSearch implements SearchSource {

    private final DSLContext db;
    private final PersonSight sight;

    PersonSearch(DSLContext db, PersonSight sight) {
        this.db = db;
        this.sight = sight;
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
        var seen = sight.now();
        var matching = seen.person();
        for (var word : words) {
            matching = matching.and(seen.finds(word));
        }
        var begins =
                DSL.field(PERSON.NAME_TEXT.startsWith(Routines.fold(DSL.val(words.getFirst()))));
        return db.select(PERSON.ID, PERSON.DISPLAY_NAME, ORGANISATION.NAME)
                .from(PERSON)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(PERSON.OWNER_ID))
                .where(matching)
                .orderBy(begins.desc(), PERSON.DISPLAY_NAME.collate(Collations.FRENCH), PERSON.ID)
                .limit(most);
    }
}
