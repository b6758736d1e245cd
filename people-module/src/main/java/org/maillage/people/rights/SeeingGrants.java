package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;
import static org.maillage.people.access.PeoplePermission.PERSON_READ;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.FELLOW_ORGANISATIONS;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.ORGANISATION_AND_ABOVE;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.Visibility;
import org.maillage.people.period.Today;
import org.maillage.platform.web.NotFound;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * By which grants accounts see something of the persons whom an organisation looks after. {@code PersonSight} decides what is shown; this
 * comes to the same answer from the other end, and says how.
 */
@Component
public class SeeingGrants {

    private final DSLContext dsl;
    private final AccountReach reach;
    private final Today today;

    SeeingGrants(DSLContext dsl, AccountReach reach, Today today) {
        this.dsl = dsl;
        this.reach = reach;
        this.today = today;
    }

    /**
     * A grant that lets its holder see something.
     *
     * @param administered whether the account is the reader's to administer, who may be told its name
     * @param circle the narrowest that it puts its holder in
     * @param scope null: the whole network
     */
    public record Ground(
            UUID account,
            String holder,
            boolean administered,
            Visibility circle,
            String role,
            @Nullable String scope,
            @Nullable LocalDate lastDay) {}

    /** Whose account it is. */
    public record Holder(String name, boolean active) {}

    /**
     * @throws NotFound when there is no such account
     */
    public Holder holder(UUID account) {
        return dsl.select(ACCOUNT.DISPLAY_NAME, ACCOUNT.STATE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional(row -> new Holder(row.value1(), row.value2().equals("ACTIVE")))
                .orElseThrow(() -> new NotFound("account " + account));
    }

    /** All of them, by holder, as far as the widest that matters. */
    public List<Ground> of(UUID owner, Visibility widest) {
        return grounds(owner, within(owner, widest));
    }

    /** Those of one account. */
    public List<Ground> of(UUID owner, UUID account) {
        return grounds(owner, ACCOUNT.ID.eq(account));
    }

    private List<Ground> grounds(UUID owner, Condition which) {
        return dsl.select(
                        ACCOUNT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        DSL.field(DSL.trueCondition().and(reach.accounts())),
                        circle(owner).convertFrom(Visibility::valueOf),
                        ROLE_GRANT.ROLE,
                        ORGANISATION.NAME,
                        ROLE_GRANT.LAST_DAY)
                .from(ROLE_GRANT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(ROLE_GRANT.ORGANISATION_ID))
                .where(ACCOUNT.STATE.eq("ACTIVE"))
                .and(HeldRoles.inForce(today.date()))
                .and(ROLE_GRANT.ROLE.in(Role.namesOfThoseThatAllow(PERSON_READ.key())))
                .and(which)
                .orderBy(ACCOUNT.DISPLAY_NAME.collate(Collations.FRENCH), ACCOUNT.ID, ROLE_GRANT.ID)
                .fetch(Records.mapping(Ground::new));
    }

    private Field<String> circle(UUID owner) {
        var edits = ROLE_GRANT.ROLE.in(Role.namesOfThoseThatAllow(PERSON_EDIT.key()));
        var organisation = within(owner, Visibility.ORGANISATION);
        return DSL.when(organisation.and(edits), Visibility.STAFF.name())
                .when(organisation, Visibility.ORGANISATION.name())
                .when(within(owner, Visibility.FEDERATION), Visibility.FEDERATION.name())
                .otherwise(Visibility.NETWORK.name());
    }

    /** A grant that reaches what the circle is made of. */
    private Condition within(UUID owner, Visibility circle) {
        return switch (circle) {
            case STAFF, ORGANISATION -> HeldRoles.reaching(owner, today.date());
            case FEDERATION -> HeldRoles.reaching(owner, today.date()).or(reachingFellows(owner));
            case NETWORK -> DSL.trueCondition();
        };
    }

    /** Whoever reads in an organisation of the same federation, hence also in one above it. */
    private Condition reachingFellows(UUID owner) {
        var fellows = FELLOW_ORGANISATIONS.call(new UUID[] {owner}, today.date()).as("fellow");
        var above = ORGANISATION_AND_ABOVE.call(fellows.ID, DSL.val(today.date())).as("above");
        return ROLE_GRANT.ORGANISATION_ID.in(
                DSL.select(above.ID).from(fellows).crossJoin(DSL.lateral(above)));
    }
}
