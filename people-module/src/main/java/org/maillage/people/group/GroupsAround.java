package org.maillage.people.group;

import static org.jooq.impl.DSL.row;
import static org.maillage.people.access.PeoplePermission.GROUP_READ;
import static org.maillage.people.db.Tables.GROUP_MEMBER;
import static org.maillage.people.db.Tables.PERSON;
import static org.maillage.people.db.Tables.WORKING_GROUP;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.PersonSight;
import org.maillage.people.access.VisibleOwners;
import org.maillage.people.period.Period;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.PersonId;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** The working groups of an organisation or of a person, as far as the reader may see them. */
@Component
class GroupsAround {

    private static final int MOST = 100;

    private final DSLContext db;
    private final VisibleOwners visible;
    private final PersonSight sight;

    GroupsAround(DSLContext db, VisibleOwners visible, PersonSight sight) {
        this.db = db;
        this.visible = visible;
        this.sight = sight;
    }

    /** A group of the organisation. */
    record Group(UUID id, String name, Period period) {}

    /** What the person is in a group. */
    record Part(
            UUID group,
            String name,
            String function,
            @Nullable String describedAs,
            Period period) {}

    List<Group> of(OrganisationId organisation) {
        return db.select(
                        row(WORKING_GROUP.ID, WORKING_GROUP.NAME, GroupListQuery.period())
                                .mapping(Group::new))
                .from(WORKING_GROUP)
                .where(WORKING_GROUP.OWNER_ID.eq(organisation.value()))
                .and(visible.among(WORKING_GROUP.OWNER_ID, GROUP_READ))
                .orderBy(
                        WORKING_GROUP.TO_DATE.desc().nullsFirst(),
                        WORKING_GROUP.NAME.collate(Collations.FRENCH),
                        WORKING_GROUP.ID)
                .limit(MOST)
                .fetch(group -> group.value1());
    }

    List<Part> of(PersonId person) {
        return db.select(
                        row(
                                        WORKING_GROUP.ID,
                                        WORKING_GROUP.NAME,
                                        GROUP_MEMBER.FUNCTION,
                                        GROUP_MEMBER.DESCRIBED_AS,
                                        GroupPageQuery.period())
                                .mapping(Part::new))
                .from(GROUP_MEMBER)
                .join(WORKING_GROUP)
                .on(WORKING_GROUP.ID.eq(GROUP_MEMBER.GROUP_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(GROUP_MEMBER.PERSON_ID))
                .where(PERSON.ID.eq(person.value()))
                .and(sight.now().field(PersonField.FUNCTIONS))
                .and(visible.among(WORKING_GROUP.OWNER_ID, GROUP_READ))
                .orderBy(
                        GROUP_MEMBER.TO_DATE.desc().nullsFirst(),
                        WORKING_GROUP.NAME.collate(Collations.FRENCH),
                        GROUP_MEMBER.ID)
                .limit(MOST)
                .fetch(part -> part.value1());
    }
}
