package org.maillage.practices.published;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.EventContractChecks;

class PublishedContractTests {

    @Test
    void storedPublicationsAreStillRead() throws Exception {
        assertThat(EventContractChecks.of(PracticeId.class).problems()).isEmpty();
    }
}
