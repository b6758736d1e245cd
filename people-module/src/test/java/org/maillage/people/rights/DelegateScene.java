package org.maillage.people.rights;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

/** A federation and its centre, somebody who administers the accounts there, and an organisation elsewhere. */
abstract class DelegateScene {

    @Autowired Hierarchy network;
    @Autowired GrantRole grantRole;
    @Autowired RevokeRole revokeRole;
    @Autowired AccountReach reach;
    @Autowired DSLContext dsl;

    UUID federation;
    UUID centre;
    UUID elsewhere;
    UUID delegate;

    @BeforeEach
    void aDepartment() {
        federation = network.organisation();
        centre = network.memberOf(federation);
        elsewhere = network.organisation();
        delegate = network.account(federation, Role.DELEGATE);
    }
}
