package org.maillage.people.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

@RightsTest
class AdministratorsTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired Administrators administrators;
    @Autowired RoleGrants grants;
    @Autowired DSLContext dsl;
    @Autowired PlatformTransactionManager transactions;

    RoleGrants.Grant one;
    RoleGrants.Grant other;

    @BeforeEach
    void twoOfThem() {
        dsl.deleteFrom(ROLE_GRANT).execute();
        one = administrator();
        other = administrator();
    }

    @Test
    void theLastOneStays() {
        remove(administrators, one);

        assertThatThrownBy(() -> remove(administrators, other))
                .isInstanceOf(LastAdministrator.class);
        assertThat(administrators.exist()).isTrue();
    }

    @Test
    void whoCannotSignInDoesNotCount() {
        dsl.update(ACCOUNT)
                .setNull(ACCOUNT.PASSWORD_HASH)
                .where(ACCOUNT.ID.eq(one.account()))
                .execute();

        assertThatThrownBy(() -> remove(administrators, other))
                .isInstanceOf(LastAdministrator.class);
    }

    @Test
    void ofTwoRemovalsAtTheSameMomentOneIsRefused() throws Exception {
        for (int round = 0; round < 20; round++) {
            twoOfThem();
            var start = new CyclicBarrier(2);

            int refused = removeBoth(administrators, start);

            assertThat(refused).isEqualTo(1);
            assertThat(administrators.exist()).isTrue();
        }
    }

    /** The control: without the lock both look, both see the other one, and nobody is left. */
    @Test
    void controlWithoutTheLockNobodyIsLeft() throws Exception {
        var bothHaveLooked = new CyclicBarrier(2);
        var unlocked =
                new Administrators(dsl) {
                    @Override
                    void lock() {}

                    @Override
                    public boolean exist() {
                        boolean exist = super.exist();
                        await(bothHaveLooked);
                        return exist;
                    }
                };

        int refused = removeBoth(unlocked, new CyclicBarrier(2));

        assertThat(refused).isZero();
        assertThat(administrators.exist()).isFalse();
    }

    private int removeBoth(Administrators guard, CyclicBarrier start) throws Exception {
        int refused = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> first = () -> removed(guard, one, start);
            Callable<Boolean> second = () -> removed(guard, other, start);
            for (var removal : threads.invokeAll(java.util.List.of(first, second))) {
                refused += refused(removal) ? 1 : 0;
            }
        }
        return refused;
    }

    private static boolean refused(java.util.concurrent.Future<Boolean> removal)
            throws InterruptedException {
        try {
            return !removal.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private boolean removed(Administrators guard, RoleGrants.Grant grant, CyclicBarrier start) {
        await(start);
        try {
            remove(guard, grant);
            return true;
        } catch (LastAdministrator _) {
            return false;
        }
    }

    private void remove(Administrators guard, RoleGrants.Grant grant) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> guard.keepOne(() -> grants.take(grant.account(), grant.id())));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private RoleGrants.Grant administrator() {
        UUID account = UuidV7.next();
        dsl.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account)
                .set(ACCOUNT.CREATED_AT, NOW)
                .set(ACCOUNT.CHANGED_AT, NOW)
                .set(ACCOUNT.EMAIL, account + "@exemple.test")
                .set(ACCOUNT.EMAIL_KEY, account + "@exemple.test")
                .set(ACCOUNT.DISPLAY_NAME, "Camille (fictif)")
                .set(ACCOUNT.PASSWORD_HASH, "x".repeat(60))
                .set(ACCOUNT.STATE, "ACTIVE")
                .execute();
        var grant = RoleGrants.Grant.of(account, Role.ADMINISTRATOR, null);
        grants.add(grant, NOW);
        return grant;
    }
}
