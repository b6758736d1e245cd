package org.maillage.people.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.junit.jupiter.api.Test;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.AccessRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Of two who dismiss each other at the same moment one stays. */
@RightsTest
class DelegateRaceTests extends DelegateScene {

    @Autowired RoleGrants grants;
    @Autowired Access access;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void ofTwoWhoDismissEachOtherAtTheSameMomentOneStays() throws Exception {
        for (int round = 0; round < 10; round++) {
            assertThat(dismissEachOther(revokeRole, new CyclicBarrier(2))).isEqualTo(1);
        }
    }

    /** The control: when nobody waits, both are still delegates when they are asked, and both are dismissed. */
    @Test
    void controlWithoutWaitingBothAreDismissed() throws Exception {
        var bothMay = new CyclicBarrier(2);
        var hasty =
                new Administrators(dsl) {
                    @Override
                    void lock() {}
                };
        var delegation =
                new Delegation(dsl, reach, hasty) {
                    @Override
                    public void requireReach(UUID account) {
                        super.requireReach(account);
                        await(bothMay);
                    }
                };

        int refused =
                dismissEachOther(new RevokeRole(grants, delegation, access), new CyclicBarrier(2));

        assertThat(refused).isZero();
    }

    private int dismissEachOther(RevokeRole revoking, CyclicBarrier start) throws Exception {
        var one = network.account(federation, Role.DELEGATE);
        var other = network.account(federation, Role.DELEGATE);
        int refused = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tries =
                    List.of(
                            dismissal(revoking, one, other, start),
                            dismissal(revoking, other, one, start));
            for (var dismissal : threads.invokeAll(tries)) {
                refused += dismissal.get() ? 0 : 1;
            }
        }
        return refused;
    }

    private Callable<Boolean> dismissal(
            RevokeRole revoking, UUID actor, UUID account, CyclicBarrier start) {
        return () -> {
            await(start);
            try {
                network.as(
                        actor,
                        () ->
                                new TransactionTemplate(transactions)
                                        .executeWithoutResult(
                                                _ -> revoking.revoke(account, onlyGrant(account))));
                return true;
            } catch (AccessRefused _) {
                return false;
            }
        };
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private UUID onlyGrant(UUID account) {
        return dsl.fetchValue(ROLE_GRANT.ID, ROLE_GRANT.ACCOUNT_ID.eq(account));
    }
}
