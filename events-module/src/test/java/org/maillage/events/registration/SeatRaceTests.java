package org.maillage.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.maillage.events.published.RegistrationConfirmed;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Heard;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Conflict;
import org.maillagetools.testkit.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many at once: no seat is given twice, none is freed twice. */
@EventsTest
class SeatRaceTests extends SeatsScene {

    private static final int PEOPLE = 40;

    @Autowired Heard heard;
    @Autowired TestDatabase database;
    @Autowired CancelRegistration cancel;
    @Autowired Registrations registrations;

    @RepeatedTest(3)
    void fortyPeopleAtOnceTakeExactlyTenSeats() throws Exception {
        assertThat(allAtOnce(() -> registers(Audience.HABITANT))).isEqualTo(SEATS);
        assertThat(taken()).isEqualTo(SEATS);
        assertThat(rows()).isEqualTo(SEATS);
        assertThat(heard.of(RegistrationConfirmed.class).stream())
                .filteredOn(confirmed -> confirmed.event().equals(event))
                .hasSize(SEATS);
    }

    /** The control of the test above: when the database forgets what the product counts, everybody gets in. */
    @Test
    void withoutTheCountFortyPeopleAtOnceTakeFortySeats() throws Exception {
        asOwner(
                """
                create function events.forget_the_count() returns trigger language plpgsql as
                $$ begin new.taken := 0; return new; end $$\
                """,
                """
                create trigger forget_the_count before update on events.registration_offer
                for each row when (old.id = '%s') execute function events.forget_the_count()\
                """
                        .formatted(offer));
        try {
            assertThat(allAtOnce(() -> registers(Audience.HABITANT))).isEqualTo(PEOPLE);
            assertThat(rows()).isGreaterThan(SEATS);
        } finally {
            asOwner(
                    "drop trigger forget_the_count on events.registration_offer",
                    "drop function events.forget_the_count()");
        }
    }

    /** Why the product counts in the writing statement: another design, which counts first, sells more seats than there are. */
    @Test
    void anotherDesignThatCountsBeforeWritingWouldSellTooMany() throws Exception {
        var counted = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var attempts =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> threads.submit(() -> countThenInsert(counted)))
                            .toList();
            for (var attempt : attempts) {
                attempt.get();
            }
        }
        assertThat(rows()).isGreaterThan(1);
    }

    @Test
    void aCancelledRegistrationFreesItsSeatOnce() throws Exception {
        var id = UuidV7.next();
        register.register(event, id, somebody(Audience.HABITANT), RegistrationToken.next());

        long cancelled =
                allAtOnce(() -> {
                    try {
                        return asStaff(() -> {
                            cancel.cancel(event, id);
                            return true;
                        });
                    } catch (Conflict already) {
                        return false;
                    }
                });

        assertThat(cancelled).isEqualTo(1);
        assertThat(taken()).isZero();
    }

    private static long allAtOnce(Callable<Boolean> attempt) throws Exception {
        var barrier = new CyclicBarrier(PEOPLE);
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var attempts =
                    IntStream.range(0, PEOPLE)
                            .mapToObj(_ ->
                                    threads.submit(() -> {
                                        barrier.await();
                                        return attempt.call();
                                    }))
                            .toList();
            long successes = 0;
            for (Future<Boolean> one : attempts) {
                successes += one.get() ? 1 : 0;
            }
            return successes;
        }
    }

    private void asOwner(String... statements) throws SQLException {
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Boolean countThenInsert(CyclicBarrier counted) {
        return transaction.execute(_ -> {
            boolean free = rows() < 1;
            await(counted);
            if (free) {
                registrations.insert(
                        UuidV7.next(),
                        event,
                        offer,
                        somebody(Audience.HABITANT),
                        RegistrationToken.next(),
                        Instant.EPOCH);
            }
            return free;
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
