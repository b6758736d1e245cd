package org.maillage.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.events.published.EventKind;
import org.maillage.events.published.SessionKind;
import org.maillage.platform.web.DatePrecision;
import org.maillagetools.testkit.MessageBundleChecks;

class MessagesTests {

    @Test
    void textsAreCompleteInBothLanguagesAndUsed() {
        assertThat(
                        MessageBundleChecks.of("events")
                                .labels("events.event.kind.", EventKind.class)
                                .labels("events.session.kind.", SessionKind.class)
                                .labels("events.event.datePrecision.", DatePrecision.class)
                                .labels("events.event.sessionKind.", SessionKind.class)
                                .used("events.event.field.", "events.event.action.")
                                .used("events.event.role.")
                                .used("events.session.field.", "events.session.action.")
                                .problems())
                .isEmpty();
    }
}
