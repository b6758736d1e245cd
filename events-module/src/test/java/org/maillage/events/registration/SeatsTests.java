package org.maillage.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.maillage.events.registration.OpenRegistration.Outcome;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Waiting;
import org.maillage.platform.web.Conflict;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many seats there are, for whom and when. */
@EventsTest
class SeatsTests extends SeatsScene {

    @Test
    void thereCannotBeFewerSeatsThanPeople() {
        registers(Audience.HABITANT);
        registers(Audience.HABITANT);

        assertThat(asStaff(() -> open.change(event, offer, 1, facts(1))))
                .isEqualTo(Outcome.TOO_FEW_SEATS);
        assertThat(asStaff(() -> open.change(event, offer, 1, facts(2)))).isEqualTo(Outcome.DONE);
        assertThat(registers(Audience.HABITANT)).isFalse();
    }

    @Test
    void whoSavesWhileSomebodyElseDoesIsToldSoAndNotThatSeatsAreTooFew() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<Outcome> second =
                    transaction.execute(_ -> {
                        asStaff(() -> open.change(event, offer, 1, facts(20)));
                        var late =
                                threads.submit(() ->
                                        asStaff(() -> open.change(event, offer, 1, facts(30))));
                        Waiting.untilSomebodyWaits(db);
                        return late;
                    });
            assertThatThrownBy(second::get).hasCauseInstanceOf(Conflict.class);
        }
    }

    @Test
    void anOfferThatSomebodyUsedCannotBeRemoved() {
        registers(Audience.HABITANT);

        assertThat(asStaff(() -> open.withdraw(event, offer))).isEqualTo(Outcome.IN_USE);
    }

    @Test
    void thereIsNoSeatForAnAudienceThatWasNotInvited() {
        assertThat(registers(Audience.ELECTED)).isFalse();
    }

    @Test
    void nobodyRegistersBeforeTheOpeningOrAfterTheClosing() {
        var now = Instant.now();
        asStaff(() ->
                open.change(
                        event,
                        offer,
                        1,
                        new OfferFacts(Audience.HABITANT, 5, now.plusSeconds(3600), null)));
        assertThat(registers(Audience.HABITANT)).isFalse();

        asStaff(() ->
                open.change(
                        event,
                        offer,
                        2,
                        new OfferFacts(Audience.HABITANT, 5, null, now.minusSeconds(60))));
        assertThat(registers(Audience.HABITANT)).isFalse();
    }

    @Test
    void nobodyRegistersForADraft() throws Exception {
        site.administrator()
                .press(
                        "/admin/events/" + event.value(),
                        "/admin/events/" + event.value() + "/unpublish",
                        Map.of());

        assertThat(registers(Audience.HABITANT)).isFalse();
    }

    private static OfferFacts facts(int cap) {
        return new OfferFacts(Audience.HABITANT, cap, null, null);
    }
}
