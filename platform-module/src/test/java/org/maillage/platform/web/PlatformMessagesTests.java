package org.maillage.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.platform.file.FileRefused;
import org.maillagetools.testkit.MessageBundleChecks;

class PlatformMessagesTests {

    @Test
    void everyTextIsThereInBothLanguagesAndUsed() {
        var problems =
                MessageBundleChecks.of("platform")
                        .used("platform.error.", "platform.transfer.")
                        .labels("platform.file.refused.", FileRefused.Reason.class)
                        .literal("Maillage")
                        .problems();

        assertThat(problems).isEmpty();
    }
}
