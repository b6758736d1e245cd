package org.maillage.events.published;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.EventContractChecks;

class PublishedContractTests {

    @Test
    void whatWasStoredIsStillUnderstood() throws Exception {
        assertThat(EventContractChecks.of(SessionCardChanged.class).problems()).isEmpty();
    }
}
