package org.maillage.people.published;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.EventContractChecks;

class EventContractTests {

    @Test
    void storedPublicationsAreStillRead() throws Exception {
        assertThat(EventContractChecks.of(PersonId.class).problems()).isEmpty();
    }
}
