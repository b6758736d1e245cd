package org.maillage.people.group;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.PersonSight;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Whom a mail to a group reaches: its members of today whose address whoever writes may see. Who shows it to fewer people does not wish
 * to be written to by more.
 */
@Component
class GroupReaders {

    private final DSLContext db;
    private final PersonSight sight;
    private final MembersOfToday members;

    GroupReaders(DSLContext db, PersonSight sight, MembersOfToday members) {
        this.db = db;
        this.sight = sight;
        this.members = members;
    }

    /**
     * A member.
     *
     * @param email null: there is none, or it is not shown
     * @param language in which they chose to be written to, if an account is theirs
     */
    record Reader(UUID person, String name, @Nullable String email, Locale language) {

        boolean reached() {
            return email != null;
        }
    }

    /**
     * The members of today.
     *
     * @param reached each has an address
     * @param unreached whoever writes sees no address of theirs
     * @param hidden how many members whoever writes does not see at all; they are not reached either
     */
    record Readers(List<Reader> reached, List<Reader> unreached, int hidden) {

        /** How many are not reached. */
        int missing() {
            return unreached.size() + hidden;
        }
    }

    Readers of(UUID group) {
        var in = members.persons(group);
        var seen = seen(in);
        var reached = seen.stream().filter(Reader::reached).toList();
        var unreached = seen.stream().filter(reader -> !reader.reached()).toList();
        return new Readers(reached, unreached, db.fetchCount(PERSON, in) - seen.size());
    }

    private List<Reader> seen(Condition which) {
        var seen = sight.now();
        return db.select(
                        PERSON.ID,
                        PERSON.DISPLAY_NAME,
                        seen.shown(PersonField.EMAIL, PERSON.EMAIL),
                        DSL.coalesce(ACCOUNT.LANGUAGE, Locale.FRENCH.getLanguage())
                                .convertFrom(Locale::of))
                .from(PERSON)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(PERSON.ACCOUNT_ID))
                .where(which)
                .and(seen.person())
                .and(seen.field(PersonField.FUNCTIONS))
                .orderBy(PERSON.DISPLAY_NAME.collate(Collations.FRENCH), PERSON.ID)
                .fetch(Records.mapping(Reader::new));
    }
}
