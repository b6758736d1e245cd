package org.maillage.practices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.MessageBundleChecks;

class MessagesTests {

    @Test
    void everyTextIsThereInBothLanguagesAndUsed() {
        assertThat(
                        MessageBundleChecks.of("practices")
                                .used(
                                        "practices.sheet.status.",
                                        "practices.sheet.territoryKind.",
                                        "practices.sheet.initiative.",
                                        "practices.sheet.licence.",
                                        "practices.sheet.audience",
                                        "practices.sheet.theme",
                                        "practices.sheet.aim",
                                        "practices.sheet.field.",
                                        "practices.sheet.action.",
                                        "practices.sheet.published.",
                                        "practices.stand.declined.",
                                        "practices.field.problem.",
                                        "practices.module.state.",
                                        "practices.module.refusal.")
                                .problems())
                .isEmpty();
    }
}
