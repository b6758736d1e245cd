package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.platform.delivery.Registry.COUNTER;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maillage.sample.Effects;
import org.maillage.sample.published.LampLit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Claiming counts as an attempt, and an instance may end at any moment. */
@DeliveryTest
@TestPropertySource(properties = "maillage.delivery.round=500ms")
class BacklogTests {

    private static final int BACKLOG = 1_000;

    @Autowired Backlog backlog;
    @Autowired DeliveryProperties patience;
    @Autowired Effects effects;
    @Autowired Registry registry;

    @AfterEach
    void empty() {
        effects.release(COUNTER);
        await().untilAsserted(() -> {
            backlog.workOff();
            assertThat(registry.count("event_publication")).isZero();
        });
    }

    @Test
    void claimsNoMoreThanTheListenersAreAboutToReceive() {
        leaveBehindABacklog();
        effects.hold(COUNTER);

        backlog.workOff();

        assertThat(effects.isWorking(COUNTER)).isTrue();
        assertThat(registry.count("event_publication where completion_attempts > 1"))
                .isPositive()
                .isLessThanOrEqualTo(2L * patience.batch())
                .isLessThan(BACKLOG / 10);
    }

    private void leaveBehindABacklog() {
        registry.execute(
                "insert into platform.event_publication (id, listener_id, event_type,"
                        + " serialized_event, publication_date, status, completion_attempts,"
                        + " last_resubmission_date) select gen_random_uuid(), '%s', '%s',"
                                .formatted(COUNTER, LampLit.class.getName())
                        + " json_build_object('eventId', gen_random_uuid(), 'at',"
                        + " '2026-01-05T08:00:00Z', 'room', 'kitchen')::text, '2026-01-01',"
                        + " 'FAILED', 1, '2026-01-01' from generate_series(1, %d)"
                                .formatted(BACKLOG));
    }
}
