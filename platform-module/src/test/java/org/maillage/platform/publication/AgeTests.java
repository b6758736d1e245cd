package org.maillage.platform.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

class AgeTests {

    @ParameterizedTest
    @CsvSource({
        "PT-3S, SECONDS, 0",
        "PT59S, SECONDS, 59",
        "PT1M59S, SECONDS, 119",
        "PT2M, MINUTES, 2",
        "PT119M, MINUTES, 119",
        "PT2H, HOURS, 2",
        "PT47H, HOURS, 47",
        "P2D, DAYS, 2"
    })
    void isToldInOneUnit(Duration age, Age.Unit unit, long amount) {
        assertThat(Age.between(Instant.EPOCH, Instant.EPOCH.plus(age)))
                .isEqualTo(new Age(unit, amount));
    }
}
