package org.maillage.people.rights;

import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.period.Today;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.Permission;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A federation and its centre, and rights there that are given for some time. */
abstract class EndingScene {

    private static final Right EDIT = new Right("events.event.edit");

    @Autowired Hierarchy network;
    @Autowired GrantRole grantRole;
    @Autowired GrantedRights rights;
    @Autowired Today today;
    @Autowired DSLContext dsl;

    UUID federation;
    UUID centre;
    UUID administrator;

    record Right(String key) implements Permission {}

    @BeforeEach
    void aDepartment() {
        federation = network.organisation();
        centre = network.memberOf(federation);
        administrator = network.account(null, Role.ADMINISTRATOR);
    }

    boolean may(UUID account) {
        return may(account, centre);
    }

    boolean may(UUID account, UUID organisation) {
        return rights.may(holder(account), EDIT, organisation);
    }

    boolean maySomewhere(UUID account) {
        return rights.mayAnywhere(holder(account), EDIT)
                || !rights.among(holder(account), EDIT, List.of(centre)).isEmpty();
    }

    private static Actor.AccountHolder holder(UUID account) {
        return new Actor.AccountHolder(account, "Camille (fictif)");
    }

    void give(
            UUID actor,
            UUID account,
            Role role,
            @Nullable UUID organisation,
            @Nullable LocalDate lastDay,
            @Nullable UUID mandate) {
        var grant = RoleGrants.Grant.of(account, role, organisation).until(lastDay, mandate);
        network.as(actor, () -> grantRole.grant(grant));
    }

    @Nullable LocalDate lastDay(UUID account) {
        return dsl.select(ROLE_GRANT.LAST_DAY)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .and(ROLE_GRANT.ROLE.ne("READER"))
                .fetchSingle()
                .value1();
    }
}
